package io.convoai.auth.door;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

record IssuedTokens(OAuth2AccessToken access, OAuth2RefreshToken refresh) {

    /** The second that has begun counts. */
    long secondsLeft(Instant now) {
        var left = Duration.between(now, requireNonNull(access.getExpiresAt()));
        return left.plusMillis(999).toSeconds();
    }
}
