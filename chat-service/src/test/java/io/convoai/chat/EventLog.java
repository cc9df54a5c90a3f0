package io.convoai.chat;

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
import org.awaitility.Awaitility;

/** What Kafka has of a conversation. */
public final class EventLog {

    private EventLog() {}

    /** As type and data, in order, once there are so many. */
    public static List<String> of(String conversationId, int count) {
        var events = new ArrayList<Event>();
        try (var consumer = consumer()) {
            var partitions =
                    consumer.partitionsFor(Topics.of("chat")).stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        for (var entry : consumer.poll(Duration.ofMillis(100))) {
                            if (entry.key().equals(conversationId)) {
                                events.add(Event.of(entry));
                            }
                        }
                        return events.size() >= count;
                    });
        }
        return events.stream().map(e -> e.type() + " " + new String(e.body())).toList();
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", KafkaBroker.address(), "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
