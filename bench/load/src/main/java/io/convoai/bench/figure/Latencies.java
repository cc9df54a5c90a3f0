package io.convoai.bench.figure;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long many calls took, each to three digits; any thread may add one. */
public final class Latencies {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);
    private static final int DIGITS = 3;

    private final Histogram histogram = new ConcurrentHistogram(LONGEST, DIGITS);

    public void add(long nanoseconds) {
        histogram.recordValue(Math.clamp(nanoseconds, 0, LONGEST));
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /** So many percent took no longer than these milliseconds; 0 when there were none. */
    public double millisAt(double percent) {
        return histogram.getValueAtPercentile(percent) / 1e6;
    }
}
