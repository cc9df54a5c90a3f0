package io.convoai.launcher.supervisor;

import io.convoai.launcher.part.Part;
import io.convoai.launcher.part.Part.Health;
import io.convoai.launcher.state.Home;
import io.convoai.launcher.state.PartStatus;
import io.convoai.launcher.state.PartStatus.State;
import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: starts it, asks for its health, and starts it again when it dies. */
final class Keeper {

    private static final Set<State> LAST = Set.of(State.STOPPING, State.STOPPED, State.FAILED);
    private static final int FIRST_ATTEMPTS = 5;
    private static final int MISSES_UNTIL_DEGRADED = 2;
    private static final long ASK_EVERY_MILLIS_AT_START = 200;
    private static final long ASK_EVERY_MILLIS = 1_000;

    private final Part part;
    private final Home home;
    private final Duration patience;
    private final Runnable onChange;
    private final Thread thread;
    private final CompletableFuture<Void> firstHealthy = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Backoff backoff = new Backoff();
    private volatile PartStatus status;
    private @Nullable Process process;

    Keeper(Part part, Home home, Duration patience, Runnable onChange) {
        this.part = part;
        this.home = home;
        this.patience = patience;
        this.onChange = onChange;
        this.status = PartStatus.waiting(part.name(), part.port());
        this.thread = Thread.ofPlatform().name(part.name()).daemon().unstarted(this::keep);
    }

    void start() {
        thread.start();
    }

    /** Completes when the part is healthy for the first time, or fails with a {@link Problem}. */
    CompletableFuture<Void> firstHealthy() {
        return firstHealthy;
    }

    Part part() {
        return part;
    }

    PartStatus status() {
        return status;
    }

    /** From now on it is not started again, and its silence is no surprise. */
    void announceStop() {
        stopping.countDown();
        if (status.state() != State.FAILED) {
            say(status.stopping());
        }
    }

    void stop() throws IOException, InterruptedException {
        announceStop();
        var running = running();
        if (running != null && running.isAlive()) {
            part.ending().end(running.toHandle());
        }
        if (thread.isAlive()) {
            thread.join(part.ending().patience());
        }
        ProcessFile.delete(home, part.name());
        if (status.state() != State.FAILED) {
            say(status.stopped());
        }
    }

    private synchronized @Nullable Process running() {
        return process;
    }

    private void keep() {
        try {
            for (int attempt = 1; keepOnce(attempt); attempt++) {
                stopping.await(backoff.afterDeath().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether to start once more. */
    private boolean keepOnce(int attempt) throws InterruptedException {
        var life = live();
        if (isStopping()) {
            return false;
        }
        if (!firstHealthy.isDone() && life.isHopeless(attempt, FIRST_ATTEMPTS)) {
            giveUp(life);
            return false;
        }
        if (life instanceof Life.Lived lived) {
            backoff.lived(lived.healthy());
        }
        say(status.restarting(life.reason()));
        return true;
    }

    private void giveUp(Life life) {
        var problem =
                life instanceof Life.Impossible impossible
                        ? impossible.problem()
                        : Problem.cannotStart(home, part.name(), life.reason());
        say(status.failed(problem.sentence()));
        firstHealthy.completeExceptionally(problem);
    }

    private Life live() throws InterruptedException {
        long began = System.nanoTime();
        try {
            part.prepare();
            var started = spawn();
            if (started == null) {
                return new Life.Cancelled();
            }
            say(status.starting(started.pid()));
            return awaitHealth(started, began);
        } catch (Problem problem) {
            return new Life.Impossible(problem);
        } catch (IOException | UncheckedIOException failed) {
            return new Life.Impossible(
                    Problem.cannotStart(home, part.name(), String.valueOf(failed.getMessage())));
        }
    }

    private synchronized @Nullable Process spawn() throws IOException {
        if (isStopping()) {
            return null;
        }
        var log = home.log(part.name()).toFile();
        var started =
                part.process()
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log))
                        .start();
        process = started;
        var id = ProcessId.of(started.toHandle());
        new ProcessFile(part.name(), part.ending().signal(), id).write(home);
        started.getOutputStream().close();
        return started;
    }

    private Life awaitHealth(Process started, long began) throws IOException, InterruptedException {
        var answer = "nothing was asked";
        while (millisSince(began) < patience.toMillis()) {
            if (started.waitFor(ASK_EVERY_MILLIS_AT_START, TimeUnit.MILLISECONDS)) {
                if (!isStopping()) {
                    part.diedEarly();
                }
                return new Life.DiedEarly(started.exitValue());
            }
            switch (part.health()) {
                case Health.Good(var version) -> {
                    say(status.healthy(millisSince(began), version));
                    firstHealthy.complete(null);
                    return watch(started);
                }
                case Health.Bad(var reason) -> answer = reason;
            }
        }
        part.ending().end(started.toHandle());
        return new Life.NeverAnswered(patience, answer);
    }

    private Life watch(Process healthy) throws InterruptedException {
        long since = System.nanoTime();
        int misses = 0;
        while (!healthy.waitFor(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            switch (part.health()) {
                case Health.Good _ -> {
                    misses = 0;
                    if (status.state() == State.DEGRADED) {
                        say(status.recovered());
                    }
                }
                case Health.Bad(var reason) -> {
                    if (++misses == MISSES_UNTIL_DEGRADED) {
                        say(status.degraded(reason));
                    }
                }
            }
        }
        return new Life.Lived(Duration.ofMillis(millisSince(since)), healthy.exitValue());
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Who stops hears what a health check answers, and it is no news. */
    private synchronized void say(PartStatus news) {
        if (isStopping() && !LAST.contains(news.state())) {
            return;
        }
        status = news;
        onChange.run();
    }

    private static long millisSince(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
    }
}
