package io.convoai.launcher.command;

import io.convoai.launcher.build.Build;
import io.convoai.launcher.build.TracingAgent;
import io.convoai.launcher.postgres.PostgresPart;
import io.convoai.launcher.state.PartStatus.State;
import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import io.convoai.launcher.supervisor.Supervision;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Builds what has changed, starts a supervisor unless one runs, and waits until all is healthy. */
record Up(Platform platform, PrintStream out) {

    private static final int NEEDED_MEGABYTES = 256;
    private static final int FULL_DISK_MEGABYTES = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_EVERY_MILLIS = 100;

    int run(boolean detached) throws IOException, InterruptedException {
        platform.settings().home().create();
        boolean started = startUnlessRunning();
        if (!detached && started) {
            var waiting = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAll(waiting), "stop"));
        }
        awaitHealthy(started ? new Progress(out) : new Progress(out).knowing(platform.state()));
        out.println("ConvoAI runs at " + platform.settings().url());
        platform.setupUrl().ifPresent(url -> out.println("First admin (one time): " + url));
        if (detached || !started) {
            return 0;
        }
        out.println("Ctrl-C stops it.");
        return awaitEnd();
    }

    /** One `up` at a time: the second waits here and then finds the platform of the first. */
    private boolean startUnlessRunning() throws IOException, InterruptedException {
        var file = platform.settings().home().run().resolve("up.lock");
        try (var channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (platform.state().running().isPresent()) {
                return false;
            }
            start(platform.settings());
            return true;
        }
    }

    private void start(Settings settings) throws IOException, InterruptedException {
        var supervision = new Supervision(settings);
        for (var orphan : supervision.endOrphans()) {
            out.printf("  %-10s left by a killed supervisor, ended%n", orphan);
        }
        var full = settings.home().fullDisk(NEEDED_MEGABYTES);
        if (!full.isEmpty()) {
            throw Problem.cannotStart(
                    settings.home(),
                    "postgres",
                    "%s, and %d MB are needed".formatted(full, NEEDED_MEGABYTES));
        }
        supervision.requireFreePorts();
        new Build(settings, out).run();
        new TracingAgent(settings).fetchIfWanted();
        PostgresPart.unpack(settings.home());
        supervision.start();
    }

    private void awaitHealthy(Progress progress) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var state = platform.state();
            progress.tell(state);
            if (state.overall() == State.HEALTHY) {
                return;
            }
            if (state.running().isEmpty()) {
                throw ended(state.problem());
            }
            if (System.nanoTime() > until) {
                throw new Problem(
                        "ConvoAI is %s: ./convoai status says what is wrong."
                                .formatted(state.overall().word()));
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private int awaitEnd() throws IOException, InterruptedException {
        var progress = new Progress(out).knowing(platform.state());
        while (true) {
            var state = platform.state();
            if (state.running().isEmpty()) {
                if (state.problem() == null && state.supervisor() == null) {
                    return 0;
                }
                throw ended(state.problem());
            }
            progress.tell(state);
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** A full disk may have kept the supervisor from saying anything at all. */
    private Problem ended(@Nullable String problem) {
        var home = platform.settings().home();
        if (problem != null) {
            return new Problem(problem);
        }
        return home.fullDisk(FULL_DISK_MEGABYTES).isEmpty()
                ? new Problem("The supervisor ended; see %s.".formatted(home.log("supervisor")))
                : Problem.cannotStart(home, "postgres", "the disk is full");
    }

    private void stopAll(Thread waiting) {
        waiting.interrupt();
        try {
            if (platform.state().running().isPresent()) {
                new Down(platform, out).run();
            }
        } catch (IOException failed) {
            out.println("Not everything was stopped: " + failed);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
