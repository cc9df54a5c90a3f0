package io.convoai.analytics.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;
import static org.springframework.kafka.support.KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP;
import static org.springframework.kafka.support.KafkaHeaders.DLT_ORIGINAL_OFFSET;
import static org.springframework.kafka.support.KafkaHeaders.DLT_ORIGINAL_PARTITION;
import static org.springframework.kafka.support.KafkaHeaders.DLT_ORIGINAL_TOPIC;

import io.convoai.analytics.fact.Facts;
import io.convoai.analytics.intake.DeadLetter.Original;
import io.convoai.analytics.intake.DeadLetter.Reason;
import io.convoai.platform.event.Event;
import io.convoai.platform.event.FailedEvent;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Brings what this service parked to where it is shown and replayed. */
@Component
class DeadLetterIntake {

    private static final String GROUP = "${spring.kafka.consumer.group-id}";
    private static final int ID_LENGTH = 16;

    private final DeadLetters letters;
    private final String group;

    DeadLetterIntake(DeadLetters letters, @Value(GROUP) String group) {
        this.letters = letters;
        this.group = group;
    }

    @KafkaListener(
            topicPattern = "convoai\\..*\\.v1\\.dlt",
            groupId = GROUP + "-dead",
            properties = "group.instance.id=" + GROUP + "-dead-${convoai.instance}")
    void take(List<ConsumerRecord<String, byte[]>> entries) {
        entries.stream().filter(this::isOurs).forEach(this::keep);
    }

    /** Names the one that fails: only then is a database that is away waited for. */
    private void keep(ConsumerRecord<String, byte[]> entry) {
        try {
            letters.keep(letter(entry));
        } catch (RuntimeException e) {
            throw FailedEvent.of(e, entry);
        }
    }

    /** Others care for what they parked themselves. */
    private boolean isOurs(ConsumerRecord<String, byte[]> entry) {
        var header = entry.headers().lastHeader(DLT_ORIGINAL_CONSUMER_GROUP);
        return header != null && new String(header.value(), UTF_8).startsWith(group);
    }

    private static DeadLetter letter(ConsumerRecord<String, byte[]> entry) {
        var headers = new HashMap<String, String>();
        entry.headers()
                .forEach(header -> {
                    if (header.key().startsWith("ce_")) {
                        headers.put(header.key(), text(header.value()));
                    }
                });
        return new DeadLetter(
                "dlt_" + RandomStringUtils.secure().nextAlphanumeric(ID_LENGTH),
                text(value(entry, DLT_ORIGINAL_TOPIC)),
                ByteBuffer.wrap(value(entry, DLT_ORIGINAL_PARTITION)).getInt(),
                ByteBuffer.wrap(value(entry, DLT_ORIGINAL_OFFSET)).getLong(),
                reason(entry),
                headers.get("ce_id"),
                headers.get("ce_type"),
                Instant.ofEpochMilli(entry.timestamp()),
                null,
                null,
                original(entry.key(), headers, entry.value()));
    }

    private static Original original(
            @Nullable String key, Map<String, String> headers, byte @Nullable [] body) {
        return new Original(
                key == null ? null : storable(key), headers, requireNonNullElse(body, new byte[0]));
    }

    private static Reason reason(ConsumerRecord<String, byte[]> entry) {
        try {
            return isReadable(Event.of(entry)) ? Reason.NOT_COUNTED : Reason.UNREADABLE;
        } catch (RuntimeException e) {
            return Reason.NOT_AN_EVENT;
        }
    }

    private static boolean isReadable(Event event) {
        try {
            Facts.of(List.of(event));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static byte[] value(ConsumerRecord<String, byte[]> entry, String header) {
        return entry.headers().lastHeader(header).value();
    }

    private static String text(byte[] value) {
        return storable(new String(value, UTF_8));
    }

    /** PostgreSQL stores no NUL in a text. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }
}
