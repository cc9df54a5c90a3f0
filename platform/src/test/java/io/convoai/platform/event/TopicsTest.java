package io.convoai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void a_key_has_the_partition_that_kafka_gives_it() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> "schlüssel-" + i))
                .allSatisfy(key ->
                        assertThat(Topics.partitionOf(key))
                                .isEqualTo(
                                        BuiltInPartitioner.partitionForKey(
                                                key.getBytes(StandardCharsets.UTF_8),
                                                Topics.PARTITIONS)));
    }

    @Test
    void events_are_kept_for_thirty_days_and_usage_for_three() {
        assertThat(Topics.described(Topics.of("chat")).configs())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "2592000000");
        assertThat(Topics.described(Topics.USAGE).configs())
                .containsEntry("retention.ms", "259200000");
        assertThat(Topics.described("any").numPartitions()).isEqualTo(12);
    }

    @Test
    void of_revocations_the_latest_of_each_key_is_kept_as_long_as_a_token_may_live() {
        assertThat(Topics.described(Topics.REVOCATIONS).configs())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", "2592000000");
    }
}
