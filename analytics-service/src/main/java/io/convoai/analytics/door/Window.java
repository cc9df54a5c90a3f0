package io.convoai.analytics.door;

/** The part of a list that is wanted. */
public record Window(int skip, int limit) {}
