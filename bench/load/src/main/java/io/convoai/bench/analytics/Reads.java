package io.convoai.bench.analytics;

import io.convoai.bench.figure.Latencies;
import io.convoai.bench.figure.Table;
import io.convoai.bench.http.Admin;
import java.io.IOException;
import java.io.PrintStream;

/** Asks one door after the other, and looks at every answer. */
record Reads(Admin admin, Doors doors, PrintStream out) {

    private static final int REQUESTS = 200;
    private static final int UNCOUNTED = 20;

    void measure(Table table) throws IOException, InterruptedException {
        for (var door : doors.all()) {
            var latencies = ask(door);
            out.printf("  %s: p95 %.1f ms%n", door.name(), latencies.millisAt(95));
            table.add(
                    door.name(),
                    "p95 50",
                    latencies.millisAt(50),
                    latencies.millisAt(95),
                    latencies.millisAt(99));
        }
    }

    private Latencies ask(Door door) throws IOException, InterruptedException {
        var latencies = new Latencies();
        for (int request = 0; request < UNCOUNTED + REQUESTS; request++) {
            var question = door.question().apply(request);
            var answer = admin.get("analytics", question.path());
            question.requireGood(answer.body());
            if (request >= UNCOUNTED) {
                latencies.add(answer.nanoseconds());
            }
        }
        return latencies;
    }
}
