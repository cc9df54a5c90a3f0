package io.convoai.platform.event;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Whoever needs a topic first creates it, producer or consumer, so that no order of starts matters.
 * One of an older version is changed into what is described now.
 */
public final class TopicCreation {

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final KafkaAdmin kafka;

    public TopicCreation(KafkaAdmin kafka) {
        this.kafka = kafka;
        kafka.setModifyTopicConfigs(true);
    }

    /** Fails with a KafkaException while the broker is away. */
    public void create(Collection<String> topics) {
        if (!known.containsAll(topics)) {
            kafka.createOrModifyTopics(
                    topics.stream().map(Topics::described).toArray(NewTopic[]::new));
            known.addAll(topics);
        }
    }
}
