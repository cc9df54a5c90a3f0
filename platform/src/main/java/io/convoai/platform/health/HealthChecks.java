package io.convoai.platform.health;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/** What every service needs: its database, and Kafka. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass({DataSource.class, KafkaConnectionDetails.class})
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
            try (var connection = connections.getConnection();
                    var statement = connection.createStatement()) {
                statement.setQueryTimeout(TIMEOUT_SECONDS);
                statement.execute("select 1");
            }
        }
    }

    /** Not vital: events wait in the outbox while Kafka is away. */
    @Component("kafkaCheck")
    static final class Kafka implements HealthCheck, DisposableBean {

        private static final int TIMEOUT_MS = 1_000;

        private final KafkaConnectionDetails kafka;
        private @Nullable Admin admin;

        Kafka(KafkaConnectionDetails kafka) {
            this.kafka = kafka;
        }

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
            admin().describeCluster().nodes().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
        }

        @Override
        public synchronized void destroy() {
            if (admin != null) {
                admin.close(Duration.ZERO);
            }
        }

        private synchronized Admin admin() {
            if (admin == null) {
                admin =
                        Admin.create(
                                Map.of(
                                        "bootstrap.servers", kafka.getAdmin().getBootstrapServers(),
                                        "default.api.timeout.ms", TIMEOUT_MS,
                                        "request.timeout.ms", TIMEOUT_MS));
            }
            return admin;
        }
    }
}
