package io.convoai.chat.conversation;

public record ConversationCompleted(String conversationId, String uid) {}
