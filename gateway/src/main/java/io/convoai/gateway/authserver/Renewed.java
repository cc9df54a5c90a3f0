package io.convoai.gateway.authserver;

/** What auth-service gives for spent tokens. */
public record Renewed(Tokens tokens, Profile profile) {}
