package io.convoai.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A bucket of calls per caller, refilled steadily. One that rested for a minute is full again. */
@Component
class CallCounts {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MAX_CALLERS = 50_000;

    private final LimitSettings settings;
    private final TimeMeter time;
    private final Cache<Caller, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(PERIOD).maximumSize(MAX_CALLERS).build();

    CallCounts(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new BucketTime(clock);
    }

    /** One call of this caller, or a refusal that says how long to wait. */
    void count(Caller caller) {
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
}
