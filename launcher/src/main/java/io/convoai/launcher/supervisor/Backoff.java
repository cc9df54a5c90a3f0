package io.convoai.launcher.supervisor;

import java.time.Duration;

/** Waits longer after each death, and forgets after a life of a minute. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private Duration next = FIRST;

    Duration afterDeath() {
        var wait = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return wait;
    }

    void lived(Duration healthy) {
        if (healthy.compareTo(LONG_ENOUGH) >= 0) {
            next = FIRST;
        }
    }
}
