package io.convoai.bench.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final Traffic TRAFFIC = new Traffic(1, 500, Instant.EPOCH);

    private final List<ProducerRecord<String, byte[]>> entries = TRAFFIC.entries("topic").toList();

    @Test
    void one_of_fifty_comes_twice_in_a_row_and_another_again_later() {
        var ids = entries.stream().map(entry -> header(entry, "ce_id")).toList();

        assertThat(ids).hasSize(TRAFFIC.events() * 52 / 50);
        assertThat(ids.stream().distinct()).hasSize(TRAFFIC.events());
    }

    @Test
    void what_is_expected_is_what_is_sent() {
        var types =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> header(entry, "ce_type"),
                                        Collectors.mapping(
                                                entry -> header(entry, "ce_id"),
                                                Collectors.toSet())));
        var expected = TRAFFIC.expected();

        assertThat(expected).containsEntry("ANSWERS", (long) types.get("message_sent").size());
        assertThat(expected).containsEntry("ERRORS", (long) types.get("error_occurred").size());
        assertThat(expected)
                .containsEntry("CONVERSATIONS", (long) types.get("conversation_started").size());
        assertThat(TRAFFIC.rows())
                .containsEntry(
                        "activity",
                        (long) types.get("conversation_started").size()
                                + types.get("message_received").size()
                                + types.get("conversation_completed").size());
    }

    @Test
    void runs_share_no_ids() {
        var next = new Traffic(2, 500, Instant.EPOCH).entries("topic");

        assertThat(next.map(entry -> header(entry, "ce_id")))
                .doesNotContainAnyElementsOf(
                        entries.stream().map(entry -> header(entry, "ce_id")).toList());
    }

    private static String header(ProducerRecord<String, byte[]> entry, String name) {
        return new String(entry.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
