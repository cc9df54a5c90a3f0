package io.convoai.analytics.person;

/** How long somebody waited for an answer. */
public record Wait(String uid, long ms) {}
