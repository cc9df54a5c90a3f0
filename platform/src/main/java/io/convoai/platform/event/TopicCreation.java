package io.convoai.platform.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

/**
 * Whoever needs a topic first creates it, producer or consumer, so that no order of starts matters.
 */
public final class TopicCreation {

    private static final int TIMEOUT_MS = 5_000;

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final KafkaConnectionDetails kafka;

    public TopicCreation(KafkaConnectionDetails kafka) {
        this.kafka = kafka;
    }

    /** Fails with an IllegalStateException while the broker is away. */
    public void create(Collection<String> topics) {
        if (known.containsAll(topics)) {
            return;
        }
        try (var admin = Admin.create(settings())) {
            for (var topic : topics) {
                create(admin, topic);
                known.add(topic);
            }
        }
    }

    private static void create(Admin admin, String topic) {
        try {
            admin.createTopics(List.of(Topics.described(topic))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Cannot create the topic " + topic, e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating " + topic, e);
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.getAdmin().getBootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                TIMEOUT_MS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                TIMEOUT_MS);
    }
}
