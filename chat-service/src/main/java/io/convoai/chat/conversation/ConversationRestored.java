package io.convoai.chat.conversation;

public record ConversationRestored(String conversationId, String uid) {}
