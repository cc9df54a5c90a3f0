package io.convoai.chat.conversation;

public record ConversationStarted(String conversationId, String uid) {}
