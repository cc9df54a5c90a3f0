package io.convoai.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A time of load, after a time that warms up and does not count.
 *
 * @param time that counts
 */
public record Load(Duration warmUp, Duration time) {

    /** Closed: everybody calls again as soon as the answer is there. */
    public Figures closed(List<? extends Caller> callers) {
        var figures = new Figures();
        long start = System.nanoTime();
        long end = start + warmUp.plus(time).toNanos();
        var tasks = new ArrayList<Crowd.Task<Boolean>>();
        for (var caller : callers) {
            tasks.add(() -> {
                for (long now = start; now < end; now = System.nanoTime()) {
                    caller.call(now, figures);
                }
                return true;
            });
        }
        run(tasks, figures, start);
        return figures;
    }

    /** Open: so many calls a second of all together, whatever the answers take. */
    public Figures open(List<? extends Caller> callers, double perSecond) {
        var figures = new Figures();
        long start = System.nanoTime();
        var schedule =
                new Schedule(start, start + warmUp.plus(time).toNanos(), perSecond, callers.size());
        var tasks =
                IntStream.range(0, callers.size())
                        .<Crowd.Task<Boolean>>mapToObj(place ->
                                () -> {
                                    schedule.keep(place, callers.get(place), figures, Clock.REAL);
                                    return true;
                                })
                        .toList();
        run(tasks, figures, start);
        return figures;
    }

    private void run(List<Crowd.Task<Boolean>> tasks, Figures figures, long start) {
        var all = new ArrayList<>(tasks);
        all.add(() -> {
            TimeUnit.NANOSECONDS.sleep(start + warmUp.toNanos() - System.nanoTime());
            figures.count();
            long began = System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            figures.stop(System.nanoTime() - began);
            return true;
        });
        Crowd.all(all, all.size());
    }
}
