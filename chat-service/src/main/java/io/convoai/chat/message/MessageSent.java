package io.convoai.chat.message;

import org.jspecify.annotations.Nullable;

/**
 * The assistant's message is written to its end, or a person brought one along: then it is imported
 * and its numbers are that person's claim.
 */
public record MessageSent(
        String messageId,
        String conversationId,
        String uid,
        @Nullable String model,
        @Nullable Integer tokens,
        @Nullable Integer responseMs,
        @Nullable Integer firstDeltaMs,
        String status,
        boolean imported) {}
