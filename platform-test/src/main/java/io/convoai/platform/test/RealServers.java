package io.convoai.platform.test;

import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** One PostgreSQL and one Kafka for the test JVM, a database of its own for each context. */
@TestConfiguration(proxyBeanMethods = false)
public class RealServers {

    @Bean
    JdbcConnectionDetails database() {
        return Postgres.database();
    }

    @Bean
    KafkaConnectionDetails kafka() {
        return new Broker(List.of(KafkaBroker.address()));
    }

    record Broker(List<String> bootstrapServers) implements KafkaConnectionDetails {

        @Override
        public List<String> getBootstrapServers() {
            return bootstrapServers;
        }
    }
}
