package io.convoai.chat.generation;

public record ErrorOccurred(String messageId, String conversationId, String uid, String code) {}
