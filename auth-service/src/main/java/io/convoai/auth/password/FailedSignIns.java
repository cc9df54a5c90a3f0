package io.convoai.auth.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Failures per person and address, so that guessing from afar does not lock the person out. In
 * memory: a restart forgives, and each replica counts for itself.
 */
@Component
class FailedSignIns {

    private final SignInLimit limit;
    private final Clock clock;
    private final Cache<String, Failures> failures =
            Caffeine.newBuilder()
                    .expireAfterWrite(Failures.LONGEST_WAIT.multipliedBy(2))
                    .maximumSize(100_000)
                    .build();

    FailedSignIns(SignInLimit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    Optional<Duration> waitFor(String key) {
        return Optional.ofNullable(failures.getIfPresent(key))
                .map(known -> known.waitFrom(clock.instant()))
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
        return (known == null ? Failures.none(now) : known).oneMore(now, limit.limitSignIn());
    }
}
