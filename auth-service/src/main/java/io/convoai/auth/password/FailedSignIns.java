package io.convoai.auth.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Failures per person and address, so that guessing from afar does not lock the person out. In
 * memory: a restart forgives, and each replica counts for itself.
 */
@Component
class FailedSignIns {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 5;

    private final SignInLimit limit;
    private final Clock clock;
    private final Cache<String, Failures> failures =
            Caffeine.newBuilder()
                    .expireAfterWrite(LONGEST_WAIT.multipliedBy(2))
                    .maximumSize(100_000)
                    .build();

    FailedSignIns(SignInLimit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    Optional<Duration> waitFor(String key) {
        var known = failures.getIfPresent(key);
        return known == null
                ? Optional.empty()
                : Optional.of(Duration.between(clock.instant(), known.freeAt()))
                        .filter(Duration::isPositive);
    }

    void count(String key) {
        if (!limit.isOff()) {
            failures.asMap().compute(key, (_, known) -> oneMoreThan(known));
        }
    }

    void forget(String key) {
        failures.invalidate(key);
    }

    private Failures oneMoreThan(@Nullable Failures known) {
        var now = clock.instant();
        if (known == null || known.isForgotten(now, limit.limitSignIn())) {
            known = new Failures(0, now, now);
        }
        var count = known.count() + 1;
        return new Failures(count, known.firstAt(), now.plus(waitAfter(count)));
    }

    private Duration waitAfter(int count) {
        var above = count - limit.limitSignIn();
        if (above < 0) {
            return Duration.ZERO;
        }
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(above, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private record Failures(int count, Instant firstAt, Instant freeAt) {

        boolean isForgotten(Instant now, int limit) {
            return count < limit && firstAt.plus(WINDOW).isBefore(now);
        }
    }
}
