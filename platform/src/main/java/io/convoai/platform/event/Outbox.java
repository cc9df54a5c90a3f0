package io.convoai.platform.event;

import static org.springframework.jdbc.support.JdbcUtils.convertPropertyNameToUnderscoreName;

import io.convoai.platform.request.RequestId;
import java.sql.Timestamp;
import java.time.Clock;
import org.apache.commons.lang3.RandomStringUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events beside the change that they tell of:
 *
 * <pre>{@code
 * conversations.requireOwnAndLock(id, uid);
 * messages.add(message);
 * outbox.publish(new MessageReceived(message.id(), id, uid), id, uid);
 * }</pre>
 *
 * The aggregate's row must be held before, or events of one aggregate may change places.
 */
public class Outbox {

    /** An automation that comes this deep is taken for a loop. */
    static final int MAX_DEPTH = 8;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher listeners;
    private final OutboxRelay relay;
    private final Clock clock;
    private final String topic;

    public Outbox(
            JdbcClient jdbc,
            JsonMapper json,
            ApplicationEventPublisher listeners,
            OutboxRelay relay,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.listeners = listeners;
        this.relay = relay;
        this.clock = clock;
        this.topic = relay.ownTopic();
    }

    /** Belongs to the caller's transaction; listeners inside hear it at once, Kafka after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Object event, String aggregateId, String actor) {
        publishTo(topic, event, aggregateId, actor);
        listeners.publishEvent(event);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void publishTo(String topic, Object event, String key, String actor) {
        var cause = Event.CAUSE.isBound() ? Event.CAUSE.get() : null;
        var depth = cause == null ? 0 : cause.depth() + 1;
        jdbc.sql(
                        """
                        insert into outbox (partition, topic, key, event_id, type, time, actor,
                                            correlation_id, causation_id, depth, data)
                        values (:partition, :topic, :key, :eventId, :type, :time, :actor,
                                :correlationId, :causationId, :depth, :data)
                        """)
                .param("partition", Topics.partitionOf(key))
                .param("topic", depth > MAX_DEPTH ? topic + Topics.DEAD : topic)
                .param("key", key)
                .param("eventId", "evt_" + RandomStringUtils.secure().nextAlphanumeric(16))
                .param(
                        "type",
                        convertPropertyNameToUnderscoreName(event.getClass().getSimpleName()))
                .param("time", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .param("correlationId", cause == null ? RequestId.current() : cause.correlationId())
                .param("causationId", cause == null ? null : cause.id())
                .param("depth", depth)
                .param("data", json.writeValueAsString(event))
                .update();
        wakeRelayAfterCommit();
    }

    private void wakeRelayAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        relay.wake();
                    }
                });
    }
}
