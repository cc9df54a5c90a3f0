package io.convoai.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Outbox, inbox and relay for every service with a database and Kafka. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass({KafkaConnectionDetails.class, JdbcClient.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({OutboxSender.class, OutboxRelay.class, Outbox.class, Inbox.class})
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
    MeterBinder waitingEvents(OutboxRelay relay) {
        return meters ->
                Gauge.builder("convoai.outbox.waiting", relay, OutboxRelay::waiting)
                        .description("Events that were not yet carried to Kafka")
                        .register(meters);
    }
}
