package io.convoai.analytics.conversation;

/** What is gone of somebody who is forgotten. */
public record Erasure(long conversations, long active, long messages) {}
