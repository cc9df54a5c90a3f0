package io.convoai.bench.outbox;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.apache.kafka.common.utils.Utils;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes events as a service's transactions would, but all at once. */
record OutboxTable(Connection database) {

    private static final String COPY =
            """
            copy outbox (partition, topic, key, event_id, type, time, actor, correlation_id, depth,
                         data)
            from stdin\
            """;

    /** The moment of their commit. */
    long fill(Workload load, String topic) throws SQLException, IOException {
        database.setAutoCommit(false);
        var copy = new PGCopyOutputStream(database.unwrap(PGConnection.class), COPY);
        try (var rows = new OutputStreamWriter(copy, StandardCharsets.UTF_8)) {
            var time = Instant.now();
            for (int number = 0; number < load.events(); number++) {
                write(rows, load, topic, number, time);
            }
        }
        var committing = System.nanoTime();
        database.commit();
        return committing;
    }

    private static void write(Writer rows, Workload load, String topic, int number, Instant time)
            throws IOException {
        var key = load.key(number);
        rows.write(
                String.join(
                        "\t",
                        String.valueOf(partitionOf(key)),
                        topic,
                        key,
                        load.id(number),
                        Workload.TYPE,
                        time.toString(),
                        Workload.ACTOR,
                        Workload.REQUEST,
                        "0",
                        load.data(number) + "\n"));
    }

    /** Kafka's own rule for keys, which is that of the outbox. */
    private static int partitionOf(String key) {
        var hash = Utils.murmur2(key.getBytes(StandardCharsets.UTF_8));
        return Utils.toPositive(hash) % Arrivals.PARTITIONS;
    }
}
