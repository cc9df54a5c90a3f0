package io.convoai.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One event on its way, and the CloudEvents headers it travels with. */
record OutboxRow(
        long id,
        int partition,
        String topic,
        String key,
        String eventId,
        String type,
        OffsetDateTime time,
        String actor,
        @Nullable String correlationId,
        @Nullable String causationId,
        int depth,
        String data) {

    ProducerRecord<String, byte[]> toRecord(String source) {
        var entry =
                new ProducerRecord<>(topic, partition, key, data.getBytes(StandardCharsets.UTF_8));
        header(entry, "ce_specversion", "1.0");
        header(entry, "ce_id", eventId);
        header(entry, "ce_source", source);
        header(entry, "ce_type", type);
        header(entry, "ce_time", time.toInstant().toString());
        header(entry, "ce_subject", key);
        header(entry, "ce_actor", actor);
        header(entry, "ce_correlationid", correlationId);
        header(entry, "ce_causationid", causationId);
        header(entry, "ce_depth", Integer.toString(depth));
        header(entry, "content-type", "application/json");
        return entry;
    }

    private static void header(
            ProducerRecord<String, byte[]> entry, String name, @Nullable String value) {
        if (value != null) {
            entry.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
