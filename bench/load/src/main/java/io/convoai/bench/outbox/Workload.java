package io.convoai.bench.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The events of one run. The keys take turns, so that the place of an event among those of its key
 * follows from its number.
 */
record Workload(int events, int keys) {

    static final String TYPE = "message_received";
    static final String ACTOR = "k3TzQ0b9XmWp2LfR";
    static final String REQUEST = "7b1e54d0a1f04d6f8c2b9d3e5f607182";

    String key(int number) {
        return "bench%07d".formatted(number % keys);
    }

    String id(int number) {
        return "evt_%016d".formatted(number);
    }

    static int numberOf(String id) {
        return Integer.parseInt(id.substring("evt_".length()));
    }

    String data(int number) {
        return """
        {"message_id":"m%09d","conversation_id":"%s","uid":"%s"}\
        """
                .formatted(number, key(number), ACTOR);
    }

    /** As the relay would write it. */
    ProducerRecord<String, byte[]> entry(String topic, int number, Instant time) {
        var body = data(number).getBytes(StandardCharsets.UTF_8);
        var entry = new ProducerRecord<>(topic, key(number), body);
        write(entry, "ce_specversion", "1.0");
        write(entry, "ce_id", id(number));
        write(entry, "ce_source", "chat-service");
        write(entry, "ce_type", TYPE);
        write(entry, "ce_time", time.toString());
        write(entry, "ce_subject", key(number));
        write(entry, "ce_actor", ACTOR);
        write(entry, "ce_correlationid", REQUEST);
        write(entry, "ce_depth", "0");
        write(entry, "content-type", "application/json");
        return entry;
    }

    private static void write(ProducerRecord<String, byte[]> entry, String header, String value) {
        entry.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
    }
}
