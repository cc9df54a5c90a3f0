package io.convoai.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** A bucket of calls per caller, refilled steadily. One that rested for a minute is full again. */
@Component
class CallCounts {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MAX_CALLERS = 50_000;

    private final LimitSettings settings;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(PERIOD).maximumSize(MAX_CALLERS).build();

    CallCounts(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new Time(clock);
    }

    /** One call of this caller, or a refusal that says how long to wait. */
    void count(String caller) {
        var call = buckets.get(caller, _ -> full()).tryConsumeAndReturnRemaining(1);
        if (!call.isConsumed()) {
            throw new TooManyCalls(
                    settings.limitCallsPerMinute(),
                    Duration.ofNanos(call.getNanosToWaitForRefill()));
        }
    }

    private Bucket full() {
        var calls = settings.limitCallsPerMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Time(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
