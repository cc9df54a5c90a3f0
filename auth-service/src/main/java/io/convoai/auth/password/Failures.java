package io.convoai.auth.password;

import java.time.Duration;
import java.time.Instant;

/** How often somebody was wrong in a row, and until when they wait for it. */
record Failures(int count, Instant firstAt, Instant freeAt) {

    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    static Failures none(Instant now) {
        return new Failures(0, now, now);
    }

    Failures oneMore(Instant now, int limit) {
        var kept = isForgotten(now, limit) ? none(now) : this;
        return new Failures(
                kept.count + 1, kept.firstAt, now.plus(waitFor(kept.count + 1 - limit)));
    }

    Duration waitFrom(Instant now) {
        return Duration.between(now, freeAt);
    }

    private boolean isForgotten(Instant now, int limit) {
        return count < limit && firstAt.plus(WINDOW).isBefore(now);
    }

    private static Duration waitFor(int above) {
        if (above < 0) {
            return Duration.ZERO;
        }
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(above, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
