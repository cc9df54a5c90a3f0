package io.convoai.chat.conversation;

public record ConversationDeleted(String conversationId, String uid) {}
