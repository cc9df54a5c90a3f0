package io.convoai.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final long MILLI = 1_000_000;

    private final Hand clock = new Hand();
    private final List<Long> begun = new ArrayList<>();
    private final List<Long> waited = new ArrayList<>();

    @Test
    void turns_are_spread_evenly_over_the_time_and_the_callers() throws Exception {
        var schedule = new Schedule(0, 1_000 * MILLI, 10, 2);

        schedule.keep(1, taking(), new Figures(), clock);

        assertThat(begun)
                .containsExactly(100 * MILLI, 300 * MILLI, 500 * MILLI, 700 * MILLI, 900 * MILLI);
        assertThat(waited).containsOnly(0L);
    }

    @Test
    void a_slow_answer_makes_those_behind_it_late_and_their_wait_counts() throws Exception {
        var schedule = new Schedule(0, 500 * MILLI, 10, 1);

        schedule.keep(0, taking(250), new Figures(), clock);

        assertThat(begun).containsExactly(0L, 250 * MILLI, 250 * MILLI, 300 * MILLI, 400 * MILLI);
        assertThat(waited).containsExactly(250 * MILLI, 150 * MILLI, 50 * MILLI, 0L, 0L);
    }

    /** The first calls take so many milliseconds, all others no time. */
    private Caller taking(long... millis) {
        return (due, figures) -> {
            begun.add(clock.now);
            clock.now += begun.size() <= millis.length ? millis[begun.size() - 1] * MILLI : 0;
            waited.add(clock.now - due);
        };
    }

    private static final class Hand implements Clock {

        private long now;

        @Override
        public long now() {
            return now;
        }

        @Override
        public void sleep(long nanoseconds) {
            now += nanoseconds;
        }
    }
}
