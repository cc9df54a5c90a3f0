package io.convoai.chat.conversation;

/** An ended conversation is active again. */
record ConversationReconnected(String conversationId, String uid) {}
