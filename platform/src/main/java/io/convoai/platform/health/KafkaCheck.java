package io.convoai.platform.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

/** Not vital: events wait in the outbox while Kafka is away. */
final class KafkaCheck implements HealthCheck, DisposableBean {

    private static final int TIMEOUT_MS = 1_000;

    private final KafkaConnectionDetails kafka;
    private @Nullable Admin admin;

    KafkaCheck(KafkaConnectionDetails kafka) {
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
                                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                    kafka.getAdmin().getBootstrapServers(),
                                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                    TIMEOUT_MS,
                                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                    TIMEOUT_MS));
        }
        return admin;
    }
}
