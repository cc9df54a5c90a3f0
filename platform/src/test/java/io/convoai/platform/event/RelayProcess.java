package io.convoai.platform.event;

import io.convoai.platform.RealPostgres;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
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
        KafkaConnectionDetails kafka = () -> List.of(broker);
        return new OutboxRelay(
                JdbcClient.create(connections),
                new TransactionTemplate(new JdbcTransactionManager(connections)),
                new OutboxSender(kafka, new TopicCreation(kafka)),
                name);
    }
}
