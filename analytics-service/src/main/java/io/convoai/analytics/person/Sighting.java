package io.convoai.analytics.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was heard of.
 *
 * @param untrusted by others than the platform's own services
 */
public record Sighting(
        String uid,
        @Nullable String username,
        @Nullable String role,
        Instant at,
        boolean untrusted) {}
