package io.convoai.analytics.intake;

import io.convoai.platform.event.Event;
import io.convoai.platform.event.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/**
 * One listener for each topic, each a group of its own: static members of one group would push each
 * other out.
 */
@Component
class EventIntake {

    private static final String GROUP = "${spring.kafka.consumer.group-id}";
    private static final String MEMBER = "-${convoai.instance}";

    private final CountEvents countEvents;

    EventIntake(CountEvents countEvents) {
        this.countEvents = countEvents;
    }

    @KafkaListener(
            topics = "convoai.auth.v1",
            groupId = GROUP + "-auth",
            properties = "group.instance.id=" + GROUP + "-auth" + MEMBER)
    void auth(List<ConsumerRecord<String, byte[]>> entries) {
        take(entries);
    }

    @KafkaListener(
            topics = "convoai.chat.v1",
            groupId = GROUP + "-chat",
            properties = "group.instance.id=" + GROUP + "-chat" + MEMBER)
    void chat(List<ConsumerRecord<String, byte[]>> entries) {
        take(entries);
    }

    @KafkaListener(
            topics = Topics.USAGE,
            groupId = GROUP + "-usage",
            properties = "group.instance.id=" + GROUP + "-usage" + MEMBER)
    void usage(List<ConsumerRecord<String, byte[]>> entries) {
        take(entries);
    }

    private void take(List<ConsumerRecord<String, byte[]>> entries) {
        try {
            countEvents.count(entries.stream().map(Event::of).toList());
        } catch (RuntimeException e) {
            takeOneByOne(entries);
        }
    }

    /** Finds the one that fails, so that only it is tried again and parked in the end. */
    private void takeOneByOne(List<ConsumerRecord<String, byte[]>> entries) {
        for (var entry : entries) {
            try {
                countEvents.count(List.of(Event.of(entry)));
            } catch (RuntimeException e) {
                throw new BatchListenerFailedException("Cannot count", e, entry);
            }
        }
    }
}
