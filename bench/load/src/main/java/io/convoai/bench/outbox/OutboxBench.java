package io.convoai.bench.outbox;

import io.convoai.bench.figure.Table;
import io.convoai.bench.platform.Place;
import io.convoai.bench.platform.Platform;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The relay of chat-service beside a bare producer: the same events, the same broker. */
public record OutboxBench(Place place, PrintStream out) {

    private static final Workload WARMING = new Workload(20_000, 1_000);
    private static final Workload MEASURED = new Workload(100_000, 1_000);
    private static final String CARRIED = "convoai.bench_outbox.v1";
    private static final String SENT = "convoai.bench_bare.v1";

    public void run(int runs) throws Exception {
        out.println(place.machine());
        var throughput = new Table("100,000 events of 1,000 keys", "a second");
        var latency = new Table("20 messages a second", "p50 ms", "p95 ms", "p99 ms");
        try (var platform = Platform.start(place, Map.of());
                var database = database(platform)) {
            var kafka = "127.0.0.1:" + platform.address("kafka").getPort();
            createTopics(kafka);
            carry(WARMING, kafka, database);
            send(WARMING, kafka);
            for (int run = 0; run < runs; run++) {
                var bare = send(MEASURED, kafka);
                var relay = carry(MEASURED, kafka, database);
                throughput.add("bare producer", "", bare);
                throughput.add("outbox, commit to consumer", "", relay);
                throughput.add("outbox, percent of bare producer", "30", 100 * relay / bare);
            }
            var seen = new Steady(platform, kafka).measure();
            latency.add(
                    "written to read by a consumer",
                    "",
                    seen.millisAt(50),
                    seen.millisAt(95),
                    seen.millisAt(99));
        }
        throughput.print(out);
        latency.print(out);
        out.println("Each event came once, and those of each key in their order.");
    }

    /** Events a second from the commit of all to the last at a consumer. */
    private static double carry(Workload load, String kafka, Connection database)
            throws SQLException, IOException {
        try (var arrivals = new Arrivals(kafka, CARRIED)) {
            var committing = new OutboxTable(database).fill(load, CARRIED);
            return load.events() * 1e9 / (arrivals.awaitAll(load) - committing);
        }
    }

    private static double send(Workload load, String kafka) {
        try (var arrivals = new Arrivals(kafka, SENT);
                var producer = new BareProducer(kafka)) {
            var sending = CompletableFuture.supplyAsync(() -> producer.send(load, SENT));
            return load.events() * 1e9 / (arrivals.awaitAll(load) - sending.join());
        }
    }

    private static Connection database(Platform platform) throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/convoai_chat"
                        .formatted(platform.address("postgres").getPort()),
                "convoai_chat",
                platform.secret("chat.password"));
    }

    private static void createTopics(String kafka) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            var topics =
                    List.of(
                            new NewTopic(CARRIED, Arrivals.PARTITIONS, (short) 1),
                            new NewTopic(SENT, Arrivals.PARTITIONS, (short) 1));
            admin.createTopics(topics).all().get();
        }
    }
}
