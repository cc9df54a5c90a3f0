package io.convoai.platform.event;

import io.convoai.platform.RealPostgres;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A replica's relay, in a process to be killed: {@code RelayProcess <database> <broker> <name>}.
 */
final class RelayProcess {

    private RelayProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var connections = RealPostgres.connections(arguments[0], 2);
        relay(connections, arguments[1], arguments[2]).start();
        Thread.currentThread().join();
    }

    static OutboxRelay relay(DataSource connections, String broker, String name) {
        var kafka =
                new DefaultKafkaProducerFactory<String, byte[]>(
                        Map.of(
                                "bootstrap.servers",
                                broker,
                                "max.block.ms",
                                5_000,
                                "request.timeout.ms",
                                5_000,
                                "key.serializer",
                                StringSerializer.class,
                                "value.serializer",
                                ByteArraySerializer.class));
        var admin = new KafkaAdmin(Map.of("bootstrap.servers", broker));
        return new OutboxRelay(
                JdbcClient.create(connections),
                new TransactionTemplate(new JdbcTransactionManager(connections)),
                new OutboxSender(kafka, new TopicCreation(admin)),
                name);
    }
}
