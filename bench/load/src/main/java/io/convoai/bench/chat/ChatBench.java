package io.convoai.bench.chat;

import io.convoai.bench.figure.Table;
import io.convoai.bench.load.Load;
import io.convoai.bench.platform.Place;
import io.convoai.bench.platform.Platform;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What chat bears through the gateway, beside a model that answers at once. */
public record ChatBench(Place place, PrintStream out) {

    /** Not more, because a password is hashed slowly on purpose; the sockets are many more. */
    private static final int PEOPLE = 50;

    private static final List<Integer> IDLE_SOCKETS = List.of(1_000, 10_000);
    private static final Duration UNTIL_COMPILED = Duration.ofSeconds(90);

    /** So that what is done at the end of an answer is not taken for what is done before it. */
    private static final Duration LONGER_THAN_A_DELTA = Duration.ofMillis(100);

    /** Everything is measured so many times on the same platform. */
    public void run(int runs) throws IOException, InterruptedException {
        out.println(place.machine());
        out.println("  building what has changed, and starting a platform");
        try (var model = FakeModel.start();
                var platform = Platform.start(place, environment(model))) {
            out.printf("  registering %d accounts%n", PEOPLE);
            var people = Participant.registered(platform.address("gateway"), PEOPLE);
            var tables = new Tables();
            warmUp(platform.address("gateway"), people);
            try {
                for (int run = 1; run <= runs; run++) {
                    measure(platform, model, people, tables);
                }
            } finally {
                print(runs, tables);
            }
        }
    }

    /** Also what there is when a wrong answer has ended it. */
    private void print(int runs, Tables tables) {
        out.printf(
                "%n./convoai bench chat, profile server, load from the same machine, %s%n",
                runs == 1 ? "one run" : "medians of %d runs".formatted(runs));
        tables.print(out);
    }

    private void warmUp(InetSocketAddress gateway, List<Participant> people) throws IOException {
        out.printf("  warming up for %d s%n", UNTIL_COMPILED.toSeconds());
        try (var talks = new Talks(gateway, people.subList(0, 50))) {
            new Load(UNTIL_COMPILED, Duration.ZERO).closed(talks.all());
        }
    }

    private void measure(
            Platform platform, FakeModel model, List<Participant> people, Tables tables)
            throws IOException, InterruptedException {
        var gateway = platform.address("gateway");
        var effort = new Effort(platform, out);
        new Answers(gateway, people, effort).measure(tables.answers());
        new Calls(platform, people, effort).measure(tables.calls());
        var chat = new Jvm(platform.pid("chat"));
        model.pause(LONGER_THAN_A_DELTA);
        try (var talks = new Talks(gateway, people.subList(0, 1))) {
            var trips =
                    new DatabaseTrips(chat, platform.address("postgres").getPort())
                            .before(talks.all().getFirst());
            out.println("  before the first delta the database is asked by " + trips.askers());
            tables.cost().add("trips to the database before the first delta", "4", trips.count());
        }
        model.pause(Duration.ZERO);
        out.println("  idle sockets");
        new IdleSockets(platform.address("chat"), chat, people)
                .measure(tables.cost(), IDLE_SOCKETS);
    }

    private static Map<String, String> environment(FakeModel model) {
        return Map.of(
                "OPENAI_API_KEY",
                "none",
                "OPENAI_BASE_URL",
                model.url().toString(),
                "OPENAI_MODEL",
                FakeModel.NAME);
    }

    /** What is printed in the end. */
    private record Tables(Table answers, Table calls, Table cost) {

        Tables() {
            this(
                    new Table("answers over WebSocket", "a second", "p50 ms", "p95 ms", "p99 ms"),
                    new Table("calls", "a second", "p50 ms", "p95 ms", "p99 ms"),
                    new Table("what it costs", "figure"));
        }

        void print(PrintStream out) {
            answers.print(out);
            calls.print(out);
            cost.print(out);
        }
    }
}
