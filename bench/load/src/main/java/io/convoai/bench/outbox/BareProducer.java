package io.convoai.bench.outbox;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends with the relay's own settings, but has no table to read and to empty. */
final class BareProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    BareProducer(String kafka) {
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka,
                                "acks",
                                "all",
                                "enable.idempotence",
                                true,
                                "max.in.flight.requests.per.connection",
                                1),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** Hands all over without waiting; the moment before the first. */
    long send(Workload load, String topic) {
        producer.partitionsFor(topic);
        var began = System.nanoTime();
        for (int number = 0; number < load.events(); number++) {
            var _ = producer.send(load.entry(topic, number, Instant.now()));
        }
        return began;
    }

    @Override
    public void close() {
        producer.close();
    }
}
