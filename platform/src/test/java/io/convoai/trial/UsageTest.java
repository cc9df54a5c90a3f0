package io.convoai.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.convoai.platform.event.Event;
import io.convoai.platform.event.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void each_call_is_told_by_its_route_never_by_its_path() {
        try (var trial = Trial.start("usage-service")) {
            trial.get("/trials/secret-id", trial.token());
            trial.get("/trials", trial.auth.token("people.read"));
            trial.get("/trials", "nonsense");
            trial.send(trial.request("/nowhere"));
            trial.get("/health", trial.token());
            trial.send(trial.request("/api/v1/analytics/summary"));

            assertThat(told("usage-service", 4))
                    .extracting(Call::uid, Call::method, Call::route, Call::status)
                    .containsExactlyInAnyOrder(
                            tuple("AnaAnaAnaAnaAnaA", "GET", "/trials/{id}", 200),
                            tuple("AnaAnaAnaAnaAnaA", "GET", "/trials", 403),
                            tuple(null, "GET", "none", 401),
                            tuple(null, "GET", "none", 404));
        }
    }

    @Test
    void no_request_waits_while_kafka_is_away() {
        try (var trial = Trial.startWithoutKafka()) {
            var start = Instant.now();
            for (int i = 0; i < 50; i++) {
                assertThat(trial.get("/trials", trial.token()).statusCode()).isEqualTo(200);
            }

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
        }
    }

    private static List<Call> told(String service, int count) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        RealKafka.ADDRESS,
                        "group.id",
                        "usage-test",
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        500);
        var calls = new ArrayList<Call>();
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.USAGE));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        for (var entry : consumer.poll(Duration.ofMillis(200))) {
                            var event = Event.of(entry);
                            assertThat(event.type()).isEqualTo("api_called");
                            assertThat(new String(event.body())).doesNotContain("secret-id");
                            if (event.source().equals(service)) {
                                calls.add(event.data(Call.class));
                            }
                        }
                        return calls.size() >= count;
                    });
        }
        return calls;
    }

    record Call(@Nullable String uid, String service, String method, String route, int status) {}
}
