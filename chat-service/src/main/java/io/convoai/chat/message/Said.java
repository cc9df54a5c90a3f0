package io.convoai.chat.message;

/** As much of a message as a model is told. */
public record Said(long key, String role, String content) {}
