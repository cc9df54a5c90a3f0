package io.convoai.gateway.session;

import java.time.Duration;
import java.time.Instant;

/** What the gateway holds in the browser's place. */
public record Tokens(String accessToken, Instant issuedAt, Instant expiresAt, String refreshToken) {

    private static final Duration EARLY = Duration.ofSeconds(30);

    boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Renewed a little early, yet a token of few seconds is not renewed at every call. */
    boolean isFresh(Instant now) {
        var fifth = Duration.between(issuedAt, expiresAt).dividedBy(5);
        var early = fifth.compareTo(EARLY) < 0 ? fifth : EARLY;
        return now.isBefore(expiresAt.minus(early));
    }
}
