package io.convoai.auth.client;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What the lifetimes mean at this moment. */
@Component
public class TokenTimes {

    private final TokenLifetimes lifetimes;
    private final Clock clock;

    TokenTimes(TokenLifetimes lifetimes, Clock clock) {
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** No token that was signed before is good after this. */
    public Instant lastExpiry() {
        return now().plus(lifetimes.longestToken());
    }

    /** Of a sign-in that was not used since, no token is left. */
    public Instant oldestUse() {
        return now().minus(lifetimes.refreshTokenLifetime());
    }

    /** A refresh token that was spent since counts as its successor. */
    public Instant startOfGrace() {
        return now().minus(lifetimes.refreshTokenGrace());
    }
}
