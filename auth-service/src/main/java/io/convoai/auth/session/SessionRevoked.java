package io.convoai.auth.session;

import java.time.Instant;

/**
 * No token of this sign-in counts any more, whoever ended it.
 *
 * @param expiresAt when the last token of this sign-in has expired by itself
 */
public record SessionRevoked(String sid, Instant expiresAt) {}
