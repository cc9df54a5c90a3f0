package io.convoai.bench.analytics;

import io.convoai.bench.figure.Table;
import io.convoai.bench.http.Admin;
import io.convoai.bench.platform.Place;
import io.convoai.bench.platform.Platform;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/** How fast analytics counts, and how fast it answers when there is much to tell of. */
public record AnalyticsBench(Place place, PrintStream out) {

    private static final int CONVERSATIONS = 10_000;

    public void run(int runs) throws Exception {
        out.println(place.machine());
        var ingest = new Table("200,000 events, 4 % of them sent twice", "a second");
        var reads = new Table("200 requests, one after the other", "p50 ms", "p95 ms", "p99 ms");
        try (var platform = Platform.start(place, Map.of());
                var database = database(platform)) {
            var kafka = "127.0.0.1:" + platform.address("kafka").getPort();
            var intake = new Ingest(kafka, database);
            intake.prepare();
            var fresh = intake.measure(new Traffic(0, CONVERSATIONS, Instant.now()));
            out.printf("  counted by a service that has just started: %,.0f a second%n", fresh);
            count("counted, into small tables", 1, runs, intake, ingest);
            var history = History.until(Instant.now());
            var began = System.nanoTime();
            var tally = new Seed(history, () -> database(platform)).fill();
            out.printf(
                    "  %,d messages and %,d activities copied in %.0f s%n",
                    History.MESSAGES, History.ACTIVITIES, (System.nanoTime() - began) / 1e9);
            count("counted, beside ten million messages", runs + 1, runs, intake, ingest);
            var asking = new Reads(new Admin(platform), new Doors(history, tally), out);
            for (int run = 0; run < runs; run++) {
                asking.measure(reads);
            }
        }
        ingest.print(out);
        reads.print(out);
        out.println("All totals are as sent, and every answer was what was asked for.");
    }

    private void count(String name, int first, int runs, Ingest intake, Table table)
            throws Exception {
        for (int run = first; run < first + runs; run++) {
            var speed = intake.measure(new Traffic(run, CONVERSATIONS, Instant.now()));
            out.printf("  %s: %,.0f events a second%n", name, speed);
            table.add(name, "10,000", speed);
        }
    }

    private static Connection database(Platform platform) throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/convoai_analytics"
                        .formatted(platform.address("postgres").getPort()),
                "convoai_analytics",
                platform.secret("analytics.password"));
    }
}
