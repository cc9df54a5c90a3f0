package io.convoai.analytics.intake;

import io.convoai.platform.event.Event;
import io.convoai.platform.event.FailedEvent;
import io.convoai.platform.event.Topics;
import io.convoai.platform.request.RequestId;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * One listener for each topic, each a group of its own: static members of one group would push each
 * other out.
 */
@Component
class EventIntake {

    private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);
    private static final int MOST_TOLD = 50;
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
        tell(entries);
    }

    @KafkaListener(
            topics = "convoai.chat.v1",
            groupId = GROUP + "-chat",
            properties = "group.instance.id=" + GROUP + "-chat" + MEMBER)
    void chat(List<ConsumerRecord<String, byte[]>> entries) {
        take(entries);
        tell(entries);
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

    /** The end of a request's trail; under load the numbers matter and not each request. */
    private static void tell(List<ConsumerRecord<String, byte[]>> entries) {
        if (entries.size() <= MOST_TOLD) {
            entries.stream()
                    .map(Event::of)
                    .filter(event -> event.correlationId() != null)
                    .forEach(EventIntake::tell);
        }
    }

    private static void tell(Event event) {
        RequestId.during(
                RequestId.of(event.correlationId()),
                () ->
                        LOG.atInfo()
                                .addKeyValue("type", event.type())
                                .addKeyValue("event_id", event.id())
                                .log("event counted"));
    }

    /** Finds the one that fails, so that only it is tried again and parked in the end. */
    private void takeOneByOne(List<ConsumerRecord<String, byte[]>> entries) {
        for (var entry : entries) {
            try {
                countEvents.count(List.of(Event.of(entry)));
            } catch (RuntimeException e) {
                throw FailedEvent.of(e, entry);
            }
        }
    }
}
