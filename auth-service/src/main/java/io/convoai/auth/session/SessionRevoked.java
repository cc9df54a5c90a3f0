package io.convoai.auth.session;

import java.time.Instant;

/**
 * @param expiresAt when the last token of this sign-in has expired by itself
 */
public record SessionRevoked(String sid, Instant expiresAt) {}
