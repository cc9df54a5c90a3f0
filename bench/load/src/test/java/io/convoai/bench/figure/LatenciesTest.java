package io.convoai.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void of_a_hundred_the_percentiles_are_the_fiftieth_and_the_ninety_fifth() {
        LongStream.rangeClosed(1, 100).map(millis -> millis * 1_000_000).forEach(latencies::add);

        assertThat(latencies.count()).isEqualTo(100);
        assertThat(latencies.millisAt(50)).isCloseTo(50, Percentage.withPercentage(0.2));
        assertThat(latencies.millisAt(95)).isCloseTo(95, Percentage.withPercentage(0.2));
        assertThat(latencies.millisAt(100)).isCloseTo(100, Percentage.withPercentage(0.2));
    }

    @Test
    void one_slow_call_in_a_hundred_shows_above_the_ninety_ninth_only() {
        LongStream.range(0, 99).forEach(_ -> latencies.add(1_000_000));
        latencies.add(900_000_000);

        assertThat(latencies.millisAt(99)).isCloseTo(1, within(0.01));
        assertThat(latencies.millisAt(99.9)).isCloseTo(900, within(1.0));
    }

    @Test
    void what_took_longer_than_can_be_written_counts_as_the_longest() {
        latencies.add(Long.MAX_VALUE);

        assertThat(latencies.millisAt(50)).isCloseTo(300_000, within(300.0));
    }

    @Test
    void without_calls_there_is_nothing() {
        assertThat(latencies.millisAt(99)).isZero();
    }
}
