package io.convoai.chat.message;

/** A person's message is stored. Carries no text: the log of events outlives private content. */
public record MessageReceived(String messageId, String conversationId, String uid, int tokens) {}
