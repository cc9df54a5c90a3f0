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
        var event =
                new Event(
                        eventId,
                        source,
                        type,
                        time.toInstant(),
                        key,
                        actor,
                        correlationId,
                        depth,
                        data.getBytes(StandardCharsets.UTF_8));
        var entry = event.toRecord(topic);
        Event.write(entry, "ce_causationid", causationId);
        return entry;
    }
}
