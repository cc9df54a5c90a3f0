package io.convoai.bench;

import io.convoai.bench.analytics.AnalyticsBench;
import io.convoai.bench.chat.ChatBench;
import io.convoai.bench.outbox.OutboxBench;
import io.convoai.bench.platform.Failure;
import io.convoai.bench.platform.Place;
import java.io.IOException;

/** What the launcher runs: {@code Main <name> --runs=<n>}. */
final class Main {

    private static final String RUNS = "--runs=";

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // Kafka's clients log nowhere
        System.exit(run(arguments[0], Integer.parseInt(arguments[1].substring(RUNS.length()))));
    }

    private static int run(String name, int runs) throws Exception {
        try {
            var place = Place.given();
            switch (name) {
                case "chat" -> new ChatBench(place, System.out).run(runs);
                case "outbox" -> new OutboxBench(place, System.out).run(runs);
                case "analytics" -> new AnalyticsBench(place, System.out).run(runs);
                default -> throw new Failure("The bench '%s' is not written yet.".formatted(name));
            }
            return 0;
        } catch (Failure failure) {
            System.err.println(failure.sentence());
            return 1;
        } catch (IOException broken) {
            System.err.println("The bench could not go on: " + broken);
            return 1;
        }
    }
}
