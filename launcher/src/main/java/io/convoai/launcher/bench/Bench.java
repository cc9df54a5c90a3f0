package io.convoai.launcher.bench;

import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** One measurement by its name, each so many times, told as medians. */
public record Bench(Settings settings, PrintStream out) {

    private static final String USUAL_RUNS = "5";

    public int run(@Nullable String name, @Nullable String runs)
            throws IOException, InterruptedException {
        var times = number(runs == null ? USUAL_RUNS : runs);
        return switch (name) {
            case "startup" -> new StartupBench(settings, out).run(times);
            case "ui" -> new UiBench(settings).run(times);
            case "chat", "outbox", "analytics" -> new LoadBench(settings, out).run(name, times);
            case null, default ->
                    throw new Problem(
                            "There is no bench '%s': startup, ui, chat, outbox and analytics exist."
                                    .formatted(name));
        };
    }

    private static int number(String runs) {
        if (!runs.matches("[1-9][0-9]?")) {
            throw new Problem("--runs is '%s'; a number from 1 to 99 is needed.".formatted(runs));
        }
        return Integer.parseInt(runs);
    }
}
