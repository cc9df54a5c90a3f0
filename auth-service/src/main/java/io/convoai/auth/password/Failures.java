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
        return new Failures(count + 1, firstAt, now.plus(waitFor(count + 1 - limit)));
    }

    boolean areForgotten(Instant now, int limit) {
        return count < limit && firstAt.plus(WINDOW).isBefore(now);
    }

    Duration waitFrom(Instant now) {
        return Duration.between(now, freeAt);
    }

    private static Duration waitFor(int above) {
        if (above < 0) {
            return Duration.ZERO;
        }
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(above, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
