package io.convoai.chat.generation;

import org.jspecify.annotations.Nullable;

/** With a client id it may be asked again and is answered once. */
public record Question(
        String conversationId, String uid, String content, @Nullable String clientId) {}
