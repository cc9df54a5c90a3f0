package io.convoai.chat.provider;

/** One thing that the model is told, and in whose name. */
record Turn(String role, String content) {}
