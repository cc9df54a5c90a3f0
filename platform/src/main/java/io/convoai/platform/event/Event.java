package io.convoai.platform.event;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaUtils;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it arrives: CloudEvents 1.0 in binary mode. Depth counts the automations between a
 * person's act and this event.
 */
public record Event(
        String id,
        String source,
        String type,
        Instant time,
        String subject,
        String actor,
        @Nullable String correlationId,
        int depth,
        byte[] body) {

    static final ScopedValue<Event> CAUSE = ScopedValue.newInstance();

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    /** Fails with an IllegalArgumentException when a header is missing. */
    public static Event of(ConsumerRecord<String, byte[]> entry) {
        var depth = header(entry, "ce_depth");
        return new Event(
                required(entry, "ce_id"),
                required(entry, "ce_source"),
                required(entry, "ce_type"),
                Instant.parse(required(entry, "ce_time")),
                required(entry, "ce_subject"),
                required(entry, "ce_actor"),
                header(entry, "ce_correlationid"),
                depth == null ? 0 : Integer.parseInt(depth),
                requireNonNull(entry.value()));
    }

    /** As it travels; its subject is the key, so that what concerns one thing stays in order. */
    public ProducerRecord<String, byte[]> toRecord(String topic) {
        var entry = new ProducerRecord<>(topic, subject, body);
        write(entry, "ce_specversion", "1.0");
        write(entry, "ce_id", id);
        write(entry, "ce_source", source);
        write(entry, "ce_type", type);
        write(entry, "ce_time", time.toString());
        write(entry, "ce_subject", subject);
        write(entry, "ce_actor", actor);
        write(entry, "ce_correlationid", correlationId);
        write(entry, "ce_depth", Integer.toString(depth));
        write(entry, "content-type", "application/json");
        return entry;
    }

    public <T> T data(Class<T> type) {
        return JSON.readValue(body, type);
    }

    /** What the effect publishes names this event as its cause and stands one deeper. */
    public void causes(Runnable effect) {
        ScopedValue.where(CAUSE, this).run(effect);
    }

    static void write(ProducerRecord<String, byte[]> entry, String header, @Nullable String value) {
        if (value != null) {
            entry.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String required(ConsumerRecord<String, byte[]> entry, String name) {
        var value = header(entry, name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "%s has no header %s".formatted(KafkaUtils.format(entry), name));
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> entry, String name) {
        var header = entry.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
