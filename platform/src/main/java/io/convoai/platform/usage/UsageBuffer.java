package io.convoai.platform.usage;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/** While Kafka is away the newest calls are kept and the oldest make room. */
final class UsageBuffer {

    private final ArrayBlockingQueue<ApiCalled> calls;
    private final Counter dropped;

    UsageBuffer(int capacity, Counter dropped) {
        this.calls = new ArrayBlockingQueue<>(capacity);
        this.dropped = dropped;
    }

    void add(ApiCalled call) {
        while (!calls.offer(call)) {
            if (calls.poll() != null) {
                dropped.increment();
            }
        }
    }

    /** Waits for the first call only; empty when none came. */
    List<ApiCalled> next(int max, Duration patience) throws InterruptedException {
        var first = calls.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        var batch = new ArrayList<ApiCalled>();
        batch.add(first);
        calls.drainTo(batch, max - 1);
        return batch;
    }
}
