package io.convoai.platform.event;

import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.TransactionException;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** A database that is away is waited for; an event that cannot be processed is parked. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(KafkaTemplate.class)
public class EventConsumption {

    private static final long RETRY_MS = 500;
    private static final long RETRIES = 3;

    @Bean
    DefaultErrorHandler eventErrors(KafkaTemplate<?, ?> kafka) {
        var park =
                new DeadLetterPublishingRecoverer(
                        kafka,
                        (entry, e) ->
                                new TopicPartition(entry.topic() + Topics.DEAD, entry.partition()));
        var errors = new DefaultErrorHandler(park, new FixedBackOff(RETRY_MS, RETRIES));
        errors.setBackOffFunction(
                (_, e) -> isAway(e) ? new ExponentialBackOff(RETRY_MS, 1.5) : null);
        return errors;
    }

    private static boolean isAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionException || cause instanceof DataAccessException) {
                return true;
            }
        }
        return false;
    }
}
