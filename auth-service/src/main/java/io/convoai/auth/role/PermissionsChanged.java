package io.convoai.auth.role;

import java.time.Instant;

/**
 * Tokens of lower versions are not good any more.
 *
 * @param expiresAt when the last of them has expired by itself
 */
record PermissionsChanged(String uid, long version, Instant expiresAt) {}
