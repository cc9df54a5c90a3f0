package io.convoai.chat.message;

/** One conversation in numbers. */
public record Stats(
        long totalMessages, long userMessages, long assistantMessages, long totalTokensUsed) {}
