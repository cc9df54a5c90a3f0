package io.convoai.chat.message;

import org.jspecify.annotations.Nullable;

/**
 * @param detail what happened and what to do next, for people
 * @param retryAfterSeconds when asking again may help, as far as that is known
 */
public record AnswerError(String code, String detail, @Nullable Integer retryAfterSeconds) {}
