package io.convoai.chat.context;

/** One thing that the model is told, and in whose name. */
public record Turn(String role, String content) {}
