package io.convoai.gateway.session;

import io.convoai.platform.event.TopicCreation;
import io.convoai.platform.event.Topics;
import io.convoai.platform.test.KafkaBroker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.KafkaAdmin;

/** What auth-service tells all services. */
final class RevocationTopic {

    static {
        var kafka = new KafkaAdmin(Map.of("bootstrap.servers", KafkaBroker.address()));
        new TopicCreation(kafka).create(Set.of(Topics.REVOCATIONS));
    }

    private RevocationTopic() {}

    static void sessionRevoked(String sid) {
        publish(sid, "{\"sid\": \"%s\", \"expires_at\": \"%s\"}".formatted(sid, inAWhile()));
    }

    static void permissionsChanged(String uid, long version) {
        publish(
                "uid:" + uid,
                "{\"uid\": \"%s\", \"version\": %d, \"expires_at\": \"%s\"}"
                        .formatted(uid, version, inAWhile()));
    }

    private static void publish(String key, String json) {
        Map<String, Object> settings = Map.of("bootstrap.servers", KafkaBroker.address());
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var value = json.getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(Topics.REVOCATIONS, key, value));
        }
    }

    private static Instant inAWhile() {
        return Instant.now().plusSeconds(900);
    }
}
