package io.convoai.bench.load;

import io.convoai.bench.figure.Latencies;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What calls took, by name; nothing is kept until it counts. */
public final class Figures {

    private final Map<String, Latencies> latencies = new ConcurrentHashMap<>();
    private volatile boolean counting;
    private volatile double seconds = Double.NaN;

    public void took(String name, long nanoseconds) {
        if (counting) {
            of(name).add(nanoseconds);
        }
    }

    public Latencies of(String name) {
        return latencies.computeIfAbsent(name, first -> new Latencies());
    }

    public double perSecond(String name) {
        return of(name).count() / seconds;
    }

    void count() {
        counting = true;
    }

    void stop(long nanoseconds) {
        counting = false;
        seconds = nanoseconds / 1e9;
    }
}
