package io.convoai.platform.health;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** What every service needs: its database, and Kafka. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass({DataSource.class, KafkaAdmin.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({HealthChecks.Database.class, HealthChecks.Kafka.class, HealthController.class})
public class HealthChecks {

    @Component("databaseCheck")
    record Database(DataSource connections) implements HealthCheck {

        private static final int TIMEOUT_SECONDS = 1;

        @Override
        public String name() {
            return "database";
        }

        @Override
        public void check() throws SQLException {
            try (var connection = connections.getConnection()) {
                if (!connection.isValid(TIMEOUT_SECONDS)) {
                    throw new SQLException("The database does not answer.");
                }
            }
        }
    }

    /** Asks of its own, lest a check wait as long as other work may. */
    @Bean
    @Lazy
    Admin kafkaClient(KafkaAdmin kafka) {
        var settings = new HashMap<>(kafka.getConfigurationProperties());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Kafka.TIMEOUT_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Kafka.TIMEOUT_MS);
        return Admin.create(settings);
    }

    /** Not vital: events wait in the outbox while Kafka is away. */
    @Component("kafkaCheck")
    record Kafka(@Lazy Admin client) implements HealthCheck {

        private static final int TIMEOUT_MS = 1_000;

        @Override
        public String name() {
            return "kafka";
        }

        @Override
        public boolean isVital() {
            return false;
        }

        @Override
        public void check() throws Exception {
            client.describeCluster().nodes().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
        }
    }
}
