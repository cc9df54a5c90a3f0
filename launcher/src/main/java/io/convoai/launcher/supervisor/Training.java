package io.convoai.launcher.supervisor;

import io.convoai.launcher.jvm.Trainer;
import io.convoai.launcher.state.Home;
import io.convoai.launcher.state.ProcessId;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes the caches that are missing, once all parts are healthy and the first rush is over. */
final class Training {

    private static final String NAME = "training";
    private static final long CALM_SECONDS = 10;
    private static final int NEEDED_MEGABYTES = 1_000;

    private final Home home;
    private final Trainer trainer;
    private final List<Keeper> keepers;
    private final Runnable onChange;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean busy;

    Training(Settings settings, List<Keeper> keepers, Runnable onChange) {
        this.home = settings.home();
        this.trainer = new Trainer(settings, this::remember);
        this.keepers = settings.usesCaches() ? List.copyOf(keepers) : List.of();
        this.onChange = onChange;
    }

    /** Whether the next start would be slower than it will be. */
    boolean isBusy() {
        return busy;
    }

    void begin() {
        busy = keepers.stream().anyMatch(this::isDue);
        onChange.run();
        if (busy) {
            Thread.ofPlatform().name(NAME).daemon().start(this::trainAll);
        }
    }

    /** At once: a half-made cache is worth nothing, and nobody should wait for it. */
    void stop() {
        stopping.countDown();
        trainer.stop();
    }

    private void trainAll() {
        try {
            boolean stopped = stopping.await(CALM_SECONDS, TimeUnit.SECONDS);
            for (var keeper : stopped ? List.<Keeper>of() : keepers) {
                train(keeper);
            }
        } catch (IOException | UncheckedIOException failed) {
            System.err.println("No cache was made: " + failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            busy = false;
            onChange.run();
        }
    }

    private void train(Keeper keeper) throws IOException, InterruptedException {
        var pid = keeper.status().pid();
        var full = home.fullDisk(NEEDED_MEGABYTES);
        if (pid == null || !isDue(keeper) || !full.isEmpty() || stopping.getCount() == 0) {
            return;
        }
        long began = System.nanoTime();
        var environment = keeper.part().process().environment();
        var made = trainer.train(keeper.part().program().orElseThrow(), pid, environment);
        ProcessFile.delete(home, NAME);
        System.err.printf(
                "The cache of %s was %s in %d s.%n",
                keeper.part().name(),
                made ? "made" : "not made, see training.log,",
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
    }

    private boolean isDue(Keeper keeper) {
        return keeper.part().program().filter(trainer::isDue).isPresent();
    }

    /** So that it is found again when the supervisor is killed. */
    private void remember(ProcessHandle process) {
        try {
            new ProcessFile(NAME, "KILL", ProcessId.of(process)).write(home);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
