package io.convoai.bench.outbox;

import io.convoai.bench.platform.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from now on, and judges the order of what comes. */
final class Arrivals implements AutoCloseable {

    static final int PARTITIONS = 12;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;

    Arrivals(String kafka, String topic) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                IntStream.range(0, PARTITIONS)
                        .mapToObj(number -> new TopicPartition(topic, number))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Each event of each key exactly once and in its place; the time of the last one. */
    long awaitAll(Workload load) {
        var order = new Order(load);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int arrived = 0; arrived < load.events(); ) {
            if (System.nanoTime() > deadline) {
                throw new Failure(
                        "Of %d events %d arrived within %d seconds."
                                .formatted(load.events(), arrived, PATIENCE.toSeconds()));
            }
            for (var entry : consumer.poll(POLL)) {
                order.requireNext(entry.key(), Workload.numberOf(header(entry, "ce_id")));
                arrived++;
            }
        }
        var end = System.nanoTime();
        requireSilence();
        return end;
    }

    Iterable<ConsumerRecord<String, byte[]>> poll() {
        return consumer.poll(POLL);
    }

    static String header(ConsumerRecord<String, byte[]> entry, String name) {
        return new String(entry.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void requireSilence() {
        if (!consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
            throw new Failure("More events arrived than were sent.");
        }
    }
}
