package io.convoai.chat.generation;

record ErrorOccurred(String messageId, String conversationId, String uid, String code) {}
