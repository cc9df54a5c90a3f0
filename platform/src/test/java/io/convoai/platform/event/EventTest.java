package io.convoai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class EventTest {

    private static final Event EVENT =
            new Event(
                    "evt_1",
                    "chat-service",
                    "message_sent",
                    Instant.parse("2026-11-20T20:23:34.123456Z"),
                    "conversation1",
                    "person1",
                    "req_1",
                    2,
                    "{\"message_id\": \"m1\", \"later\": true}".getBytes());

    @Test
    void an_event_arrives_as_it_was_sent() {
        var arrived = Event.of(arrival(EVENT.toRecord("convoai.chat.v1")));

        assertThat(arrived).usingRecursiveComparison().isEqualTo(EVENT);
        assertThat(arrived.data(MessageSent.class)).isEqualTo(new MessageSent("m1"));
    }

    @Test
    void an_event_without_a_request_or_an_automation_is_a_persons_own() {
        var sent = EVENT.toRecord("convoai.chat.v1");
        sent.headers().remove("ce_correlationid").remove("ce_depth");

        var arrived = Event.of(arrival(sent));

        assertThat(arrived.correlationId()).isNull();
        assertThat(arrived.depth()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_type", "ce_time", "ce_subject", "ce_actor"})
    void an_event_without_a_needed_header_names_its_place(String header) {
        var sent = EVENT.toRecord("convoai.chat.v1");
        sent.headers().remove(header);

        assertThatThrownBy(() -> Event.of(arrival(sent)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("convoai.chat.v1-3@42 has no header " + header);
    }

    @Test
    void a_body_that_is_no_json_is_refused_when_it_is_read() {
        var broken = Event.of(arrival(EVENT.toRecord("t"), "{".getBytes()));

        assertThatThrownBy(() -> broken.data(MessageSent.class))
                .isInstanceOf(JacksonException.class);
    }

    private static ConsumerRecord<String, byte[]> arrival(ProducerRecord<String, byte[]> sent) {
        return arrival(sent, sent.value());
    }

    private static ConsumerRecord<String, byte[]> arrival(
            ProducerRecord<String, byte[]> sent, byte[] body) {
        var arrival = new ConsumerRecord<>(sent.topic(), 3, 42, sent.key(), body);
        sent.headers().forEach(arrival.headers()::add);
        return arrival;
    }

    record MessageSent(String messageId) {}
}
