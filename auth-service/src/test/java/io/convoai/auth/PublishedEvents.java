package io.convoai.auth;

import static org.awaitility.Awaitility.await;

import io.convoai.platform.event.Event;
import io.convoai.platform.event.Topics;
import io.convoai.platform.test.KafkaBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.test.context.TestComponent;

/** What arrived at Kafka. */
@TestComponent
public class PublishedEvents {

    /** Waits until so many have come about this subject. */
    public List<Event> about(String subject, int count) {
        return about(Topics.of("auth"), subject, count);
    }

    public List<Event> about(String topic, String subject, int count) {
        var events = new ArrayList<Event>();
        try (var consumer = consumer()) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        for (var entry : consumer.poll(Duration.ofMillis(100))) {
                            if (subject.equals(entry.key())) {
                                events.add(Event.of(entry));
                            }
                        }
                        return events.size() >= count;
                    });
        }
        return events;
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", KafkaBroker.address()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
