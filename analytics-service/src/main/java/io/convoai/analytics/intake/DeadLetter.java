package io.convoai.analytics.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** An event that could not be counted, as it was, and where it came from. */
record DeadLetter(
        String id,
        String topic,
        int partition,
        long offset,
        Reason reason,
        @Nullable String eventId,
        @Nullable String type,
        Instant parkedAt,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy,
        @JsonIgnore Original original) {

    enum Reason {
        /** What makes it an event is missing from its headers. */
        NOT_AN_EVENT,
        /** What it says cannot be read. */
        UNREADABLE,
        /** It was read, but not stored. */
        NOT_COUNTED
    }

    record Original(@Nullable String key, Map<String, String> headers, byte[] body) {}

    boolean isReplayed() {
        return replayedAt != null;
    }

    ConsumerRecord<String, byte[]> toRecord() {
        var entry = new ConsumerRecord<>(topic, partition, offset, original.key(), original.body());
        original.headers()
                .forEach((name, value) -> entry.headers().add(name, value.getBytes(UTF_8)));
        return entry;
    }
}
