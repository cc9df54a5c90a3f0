package io.convoai.chat.conversation;

/** As ConvoAI's first clients are told. */
record Deleted(String message, String conversationId) {}
