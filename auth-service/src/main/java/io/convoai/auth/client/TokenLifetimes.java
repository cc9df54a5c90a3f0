package io.convoai.auth.client;

import io.convoai.platform.event.Topics;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param accessTokenLifetime of the tokens that the browser's gateway gets
 * @param passwordTokenLifetime of the tokens that POST /auth/token gives
 * @param refreshTokenLifetime how long a sign-in lives without being used
 * @param refreshTokenGrace how long a spent refresh token counts as its successor
 */
@ConfigurationProperties("convoai")
public record TokenLifetimes(
        @DefaultValue("15m") Duration accessTokenLifetime,
        @DefaultValue("1h") Duration passwordTokenLifetime,
        @DefaultValue("14d") Duration refreshTokenLifetime,
        @DefaultValue("30s") Duration refreshTokenGrace) {

    /** Services allow for clocks that differ by a minute. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private static final Duration ID_TOKEN_LIFETIME = Duration.ofMinutes(30);

    public TokenLifetimes {
        var longest = max(accessTokenLifetime, passwordTokenLifetime);
        if (longest.plus(CLOCK_SKEW).compareTo(Topics.KEPT) > 0) {
            throw new IllegalArgumentException(
                    "A token of %s would outlive what is known of its end: it must be less than %d days."
                            .formatted(longest, Topics.KEPT.toDays()));
        }
    }

    /** After this no token that was signed before is good any more. */
    public Duration longestToken() {
        return max(ID_TOKEN_LIFETIME, max(accessTokenLifetime, passwordTokenLifetime))
                .plus(CLOCK_SKEW);
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
