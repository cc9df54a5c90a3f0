package io.convoai.launcher.bench;

import io.convoai.launcher.state.PlatformState;
import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * How long {@code ./convoai up -d} takes until all is healthy, and what the platform then holds.
 */
final class StartupBench {

    private static final String ALL = "all healthy";
    private static final String SUM = "sum";
    private static final long SECONDS_UNTIL_SETTLED = 60;
    private static final long LOOK_EVERY_MILLIS = 500;

    private final Settings settings;
    private final PrintStream out;
    private final File log;
    private final Figures cold = new Figures();
    private final Figures warm = new Figures();
    private final Figures memory = new Figures();

    StartupBench(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.log = settings.home().log("bench").toFile();
    }

    int run(int runs) throws IOException, InterruptedException {
        if (state().running().isPresent()) {
            throw new Problem("ConvoAI is running: ./convoai down comes first.");
        }
        settings.home().create();
        out.println(Machine.facts());
        prepare();
        for (int run = 1; run <= runs && Machine.canForgetFiles(); run++) {
            Machine.forgetFiles();
            start(cold);
            convoai("down");
        }
        for (int run = 1; run <= runs; run++) {
            start(warm);
            TimeUnit.SECONDS.sleep(SECONDS_UNTIL_SETTLED);
            weigh();
            convoai("down");
        }
        print(runs);
        return 0;
    }

    /** Whatever is built, initialised and trained once only is none of the figures. */
    private void prepare() throws IOException, InterruptedException {
        out.println("  building, and starting once until the caches for the next start are made");
        convoai("up", "-d");
        while (state().training()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        convoai("down");
    }

    private void start(Figures figures) throws IOException, InterruptedException {
        double load = Machine.load();
        long began = System.nanoTime();
        convoai("up", "-d");
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf(
                "  %s start: %.1f s (load before %.2f)%n",
                figures == cold ? "cold" : "warm", seconds, load);
        figures.add(ALL, seconds);
        for (var part : state().parts()) {
            figures.add(part.name(), Objects.requireNonNullElse(part.startMillis(), 0L) / 1e3);
        }
    }

    private void weigh() throws IOException {
        var state = state();
        double sum = state.running().map(Machine::megabytes).orElse(0.0);
        memory.add("supervisor", sum);
        for (var part : state.parts()) {
            var pid = Objects.requireNonNullElse(part.pid(), -1L);
            double megabytes =
                    ProcessHandle.of(pid).map(Machine::megabytesWithChildren).orElse(0.0);
            memory.add(part.name(), megabytes);
            sum += megabytes;
        }
        memory.add(SUM, sum);
    }

    private void print(int runs) {
        out.printf(
                "%n./convoai bench startup, profile %s, AOT caches %s, median of %d%n",
                settings.onServer() ? "server" : "laptop",
                settings.usesCaches() ? "on" : "off",
                runs);
        if (Machine.canForgetFiles()) {
            cold.print(out, "cold start (page cache dropped)", "%.1f s");
        } else {
            out.println("No cold starts: only root can drop the page cache.");
        }
        warm.print(out, "warm start", "%.1f s");
        memory.print(out, "memory (PSS) after 60 s", "%.0f MB");
    }

    private PlatformState state() throws IOException {
        return PlatformState.of(settings.home());
    }

    private void convoai(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(settings.root().resolve("convoai").toString()));
        command.addAll(List.of(words));
        int exitCode =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log))
                        .start()
                        .waitFor();
        if (exitCode != 0) {
            throw new Problem(
                    "./convoai %s failed; see %s.".formatted(String.join(" ", words), log));
        }
    }
}
