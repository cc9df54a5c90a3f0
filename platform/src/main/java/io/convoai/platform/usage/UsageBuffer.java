package io.convoai.platform.usage;

import io.micrometer.core.instrument.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

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

    /** The oldest; none when nobody called. */
    List<ApiCalled> next(int max) {
        var batch = new ArrayList<ApiCalled>();
        calls.drainTo(batch, max);
        return batch;
    }
}
