package io.convoai.bench.chat;

import io.convoai.bench.figure.Table;
import io.convoai.bench.load.Figures;
import io.convoai.bench.load.Load;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Questions and their answers over sockets through the gateway. */
record Answers(InetSocketAddress gateway, List<Participant> people, Effort effort) {

    private static final Load LOAD = new Load(Duration.ofSeconds(5), Duration.ofSeconds(10));
    private static final Load LONG_LOAD = new Load(Duration.ofSeconds(4), Duration.ofSeconds(20));
    private static final int CONNECTED = 500;
    private static final double MESSAGES_A_SECOND = 50;

    void measure(Table table) throws IOException {
        closed(1, "", table);
        closed(50, "500 a second", table);
        var connected = IntStream.range(0, CONNECTED).mapToObj(this::participant).toList();
        try (var talks = new Talks(gateway, connected)) {
            var figures = LONG_LOAD.open(talks.all(), MESSAGES_A_SECOND);
            var name = "%d connected, %.0f a second in all".formatted(CONNECTED, MESSAGES_A_SECOND);
            add(table, name, "p95 50 ms", figures);
        }
    }

    /** Some are connected from several places. */
    private Participant participant(int number) {
        return people.get(number % people.size());
    }

    private void closed(int count, String goal, Table table) throws IOException {
        try (var talks = new Talks(gateway, people.subList(0, count))) {
            var name = count == 1 ? "1 person without a pause" : count + " people without a pause";
            add(table, name, goal, effort.of(name, () -> LOAD.closed(talks.all())));
        }
    }

    private static void add(Table table, String name, String goal, Figures figures) {
        row(table, name + ": first delta", goal, figures, Talk.FIRST_DELTA);
        row(table, name + ": completed", "", figures, Talk.COMPLETION);
    }

    static void row(Table table, String name, String goal, Figures figures, String figure) {
        var latencies = figures.of(figure);
        table.add(
                name,
                goal,
                figures.perSecond(figure),
                latencies.millisAt(50),
                latencies.millisAt(95),
                latencies.millisAt(99));
    }
}
