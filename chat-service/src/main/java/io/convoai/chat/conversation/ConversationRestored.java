package io.convoai.chat.conversation;

record ConversationRestored(String conversationId, String uid) {}
