package io.convoai.analytics;

import io.convoai.platform.event.Event;
import io.convoai.platform.event.TopicCreation;
import io.convoai.platform.event.Topics;
import io.convoai.platform.test.KafkaBroker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.KafkaAdmin;

/** What the other services tell, on the topics where they tell it. */
public final class Told {

    private static final TopicCreation TOPICS =
            new TopicCreation(new KafkaAdmin(Map.of("bootstrap.servers", KafkaBroker.address())));
    private static final KafkaProducer<String, byte[]> PRODUCER =
            new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            KafkaBroker.address(),
                            "max.in.flight.requests.per.connection",
                            1),
                    new StringSerializer(),
                    new ByteArraySerializer());

    private Told() {}

    public static Event userCreated(String uid, String username) {
        return event(
                "auth",
                "user_created",
                uid,
                """
                {"uid": "%s", "username": "%s", "roles": ["user"], "later": "unknown"}
                """
                        .formatted(uid, username));
    }

    public static Event rolesChanged(String uid, String role) {
        return event(
                "auth",
                "roles_changed",
                uid,
                "{\"uid\": \"%s\", \"roles\": [\"user\", \"%s\"]}".formatted(uid, role));
    }

    public static Event userSigned(String inOrOut, String uid) {
        return event(
                "auth",
                "user_signed_" + inOrOut,
                uid,
                "{\"uid\": \"%s\", \"sid\": \"sid_1\"}".formatted(uid));
    }

    public static Event conversation(String change, String id, String uid) {
        return event(
                "chat",
                "conversation_" + change,
                id,
                "{\"conversation_id\": \"%s\", \"uid\": \"%s\"}".formatted(id, uid));
    }

    public static Event messageReceived(String conversation, String uid) {
        return event(
                "chat",
                "message_received",
                conversation,
                """
                {"message_id": "%s", "conversation_id": "%s", "uid": "%s", "tokens": 7}
                """
                        .formatted(
                                RandomStringUtils.secure().nextAlphanumeric(10),
                                conversation,
                                uid));
    }

    public static Event messageSent(String conversation, String uid, int tokens, int responseMs) {
        return messageSent(
                conversation,
                uid,
                "\"tokens\": %d, \"response_ms\": %d, \"status\": \"complete\""
                        .formatted(tokens, responseMs));
    }

    public static Event messageSent(String conversation, String uid, String more) {
        return messageSent(
                RandomStringUtils.secure().nextAlphanumeric(10), conversation, uid, more);
    }

    public static Event messageSent(String id, String conversation, String uid, String more) {
        return event(
                "chat",
                "message_sent",
                conversation,
                """
                {"message_id": "%s", "conversation_id": "%s", "uid": "%s",
                 "model": "offline", %s}
                """
                        .formatted(id, conversation, uid, more));
    }

    public static Event apiCalled(String uidOrNull, int status) {
        return event(
                "chat",
                "api_called",
                "req_" + RandomStringUtils.secure().nextAlphanumeric(16),
                """
                {"uid": %s, "service": "chat-service", "method": "GET",
                 "route": "/api/conversations/{id}", "status": %d, "duration_ms": 12,
                 "request_id": "req_1", "time": "2026-11-20T20:00:00Z"}
                """
                        .formatted(uidOrNull, status));
    }

    public static Event event(String service, String type, String subject, String json) {
        return new Event(
                "evt_" + RandomStringUtils.secure().nextAlphanumeric(16),
                service + "-service",
                type,
                Instant.now(),
                subject,
                "system",
                null,
                0,
                json.getBytes(StandardCharsets.UTF_8));
    }

    public static Event at(Instant time, Event event) {
        return new Event(
                event.id(),
                event.source(),
                event.type(),
                time,
                event.subject(),
                event.actor(),
                event.correlationId(),
                event.depth(),
                event.body());
    }

    /** Domain events go to their service's topic, usage to its own. */
    public static void tell(Event... events) {
        for (var event : events) {
            var topic =
                    event.type().equals("api_called")
                            ? Topics.USAGE
                            : Topics.of(event.source().replace("-service", ""));
            tell(event.toRecord(topic));
        }
        PRODUCER.flush();
    }

    public static void tell(ProducerRecord<String, byte[]> entry) {
        TOPICS.create(List.of(entry.topic()));
        PRODUCER.send(entry);
    }
}
