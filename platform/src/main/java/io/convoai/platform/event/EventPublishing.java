package io.convoai.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Outbox, inbox and relay for every service with a database and Kafka. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass({KafkaConnectionDetails.class, JdbcClient.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableScheduling
public class EventPublishing {

    /** The tables of platform come before the service's own, whichever were there first. */
    @Bean
    FlywayConfigurationCustomizer platformTables() {
        return flyway ->
                flyway.locations("classpath:db/platform", "classpath:db/migration")
                        .outOfOrder(true);
    }

    @Bean
    OutboxSender outboxSender(KafkaConnectionDetails kafka, TopicCreation topics) {
        return new OutboxSender(kafka, topics);
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            OutboxSender sender,
            MeterRegistry meters,
            @Value("${spring.application.name}") String source) {
        var relay = new OutboxRelay(jdbc, transaction, sender, source);
        Gauge.builder("convoai.outbox.waiting", relay, OutboxRelay::waiting)
                .description("Events that were not yet carried to Kafka")
                .register(meters);
        return relay;
    }

    @Bean
    Outbox outbox(
            JdbcClient jdbc,
            JsonMapper json,
            ApplicationEventPublisher listeners,
            OutboxRelay relay,
            Clock clock) {
        return new Outbox(jdbc, json, listeners, relay, clock);
    }

    @Bean
    Inbox inbox(JdbcClient jdbc) {
        return new Inbox(jdbc);
    }
}
