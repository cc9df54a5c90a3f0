package io.convoai.chat.conversation;

record ConversationCompleted(String conversationId, String uid) {}
