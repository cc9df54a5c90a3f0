package io.convoai.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** A database that is away is waited for; an event that cannot be processed is parked. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(KafkaTemplate.class)
public class EventConsumption {

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumption.class);
    private static final long RETRY_MS = 200;
    private static final long RETRIES = 2;
    private static final long MAX_WAIT_MS = 2_000;

    @Bean
    DefaultErrorHandler eventErrors(
            KafkaTemplate<?, ?> kafka, TopicCreation topics, MeterRegistry meters) {
        var park =
                new DeadLetterPublishingRecoverer(
                        kafka,
                        (entry, e) -> {
                            var dead = entry.topic() + Topics.DEAD;
                            topics.create(Set.of(dead));
                            meters.counter("convoai.events.parked", "topic", dead).increment();
                            LOG.error("Parked {}", KafkaUtils.format(entry), e);
                            return new TopicPartition(dead, entry.partition());
                        });
        var errors = new DefaultErrorHandler(park, new FixedBackOff(RETRY_MS, RETRIES));
        errors.setLogLevel(KafkaException.Level.DEBUG);
        errors.setBackOffFunction(EventConsumption::patience);
        return errors;
    }

    private static @Nullable BackOff patience(ConsumerRecord<?, ?> entry, @Nullable Exception e) {
        if (!FailedEvent.isAway(e)) {
            return null;
        }
        var waiting = new ExponentialBackOff(RETRY_MS, 1.5);
        waiting.setMaxInterval(MAX_WAIT_MS);
        return waiting;
    }
}
