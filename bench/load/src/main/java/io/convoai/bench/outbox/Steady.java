package io.convoai.bench.outbox;

import io.convoai.bench.figure.Latencies;
import io.convoai.bench.http.Admin;
import io.convoai.bench.platform.Failure;
import io.convoai.bench.platform.Platform;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Few events: how soon a consumer has what a service writes. */
record Steady(Platform platform, String kafka) {

    private static final int MESSAGES = 300;
    private static final int UNCOUNTED = 60;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** From the time that the event bears, which its transaction gave it, to its consumer. */
    Latencies measure() throws IOException, InterruptedException {
        var admin = new Admin(platform);
        var conversation =
                admin.post("chat", "/api/conversations", Map.of()).body().path("id").asString();
        try (var arrivals = new Arrivals(kafka, "convoai.chat.v1");
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            writeInTime(admin, "/api/conversations/" + conversation + "/messages", clock);
            return collect(arrivals);
        }
    }

    private static void writeInTime(Admin admin, String door, ScheduledExecutorService clock) {
        for (int number = 0; number < MESSAGES; number++) {
            var _ =
                    clock.schedule(
                            () -> admin.post("chat", door, Map.of("content", "Hello")),
                            number * PAUSE.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private static Latencies collect(Arrivals arrivals) {
        var latencies = new Latencies();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int arrived = 0; arrived < MESSAGES; ) {
            if (System.nanoTime() > deadline) {
                throw new Failure("Of %d messages %d arrived.".formatted(MESSAGES, arrived));
            }
            for (var entry : arrivals.poll()) {
                if (Arrivals.header(entry, "ce_type").equals("message_received")
                        && ++arrived > UNCOUNTED) {
                    var written = Instant.parse(Arrivals.header(entry, "ce_time"));
                    latencies.add(Duration.between(written, Instant.now()).toNanos());
                }
            }
        }
        return latencies;
    }
}
