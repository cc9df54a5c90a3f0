package io.convoai.bench.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.bench.analytics.Tally.Metric;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final History history = History.until(Instant.parse("2026-11-21T12:30:00Z"));

    @Test
    void a_year_holds_ten_million_messages_and_a_million_activities() {
        var tally = Tally.of(history);

        assertThat(tally.overall(Metric.MESSAGES)).isEqualTo(History.MESSAGES);
        assertThat(tally.overall(Metric.CONVERSATIONS)).isEqualTo(History.CONVERSATIONS);
        assertThat(tally.overall(Metric.API_CALLS)).isEqualTo(History.CALLS);
        assertThat(
                        IntStream.range(0, History.PEOPLE)
                                .mapToLong(person -> tally.person(person).activities())
                                .sum())
                .isEqualTo(History.ACTIVITIES);
    }

    @Test
    void nothing_lies_in_the_future() {
        assertThat(history.talk(History.CONVERSATIONS - 1).last())
                .isBefore(Instant.parse("2026-11-21T12:30:00Z"));
    }

    @Test
    void a_conversation_is_the_same_whenever_it_is_told() {
        assertThat(history.talk(7).said().toList()).isEqualTo(history.talk(7).said().toList());
    }
}
