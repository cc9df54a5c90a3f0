package io.convoai.chat.conversation;

record ConversationDeleted(String conversationId, String uid) {}
