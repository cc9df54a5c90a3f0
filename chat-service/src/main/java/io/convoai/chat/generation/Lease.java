package io.convoai.chat.generation;

/** The right to write one answer, and whose it is. */
record Lease(long messageKey, String conversationId, String uid) {}
