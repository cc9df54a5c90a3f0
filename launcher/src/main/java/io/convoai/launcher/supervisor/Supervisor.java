package io.convoai.launcher.supervisor;

import io.convoai.launcher.part.Part;
import io.convoai.launcher.state.Home;
import io.convoai.launcher.state.PlatformState;
import io.convoai.launcher.state.ProcessId;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** All parts together: started in order, stopped in the opposite order, their states on disk. */
final class Supervisor {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int CORES_OF_A_SMALL_MACHINE = 4;

    private final Home home;
    private final List<Keeper> foundations;
    private final List<Keeper> services;
    private final Training training;
    private final CompletableFuture<String> problem = new CompletableFuture<>();
    private final ProcessId self = ProcessId.of(ProcessHandle.current());

    Supervisor(Settings settings, List<Part> foundations, List<Part> services) {
        this.home = settings.home();
        this.foundations = keepers(foundations);
        this.services = keepers(services);
        this.training = new Training(settings, keepers().toList(), this::publish);
    }

    /** Returns at once; what goes wrong until all were healthy once arrives in {@link #problem}. */
    void start() {
        publish();
        Thread.ofPlatform().name("start").daemon().start(this::startInOrder);
    }

    CompletableFuture<String> problem() {
        return problem;
    }

    void fail(String sentence) {
        problem.complete(sentence);
    }

    /** The gateway first, so that nobody comes in; then what it spoke to; the data last. */
    void stop() throws IOException {
        training.stop();
        keepers().forEach(Keeper::announceStop);
        stop(services.subList(services.size() - 1, services.size()));
        stop(services.subList(0, services.size() - 1));
        for (var foundation : foundations.reversed()) {
            stop(List.of(foundation));
        }
        if (problem.isDone()) {
            publish();
        } else {
            PlatformState.forget(home);
        }
    }

    /** A service cannot start without its database; it waits for Kafka by itself. */
    private void startInOrder() {
        foundations.forEach(this::start);
        try {
            awaitHealthy(foundations.stream().limit(1));
            startServices();
            awaitHealthy(keepers());
            training.begin();
        } catch (RuntimeException told) {
            // Whoever failed has completed the problem already.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A few at a time: on two cores all at once are slower than one after the other. */
    private void startServices() throws InterruptedException {
        boolean small = Runtime.getRuntime().availableProcessors() < CORES_OF_A_SMALL_MACHINE;
        var window = new Semaphore(small ? 2 : 3);
        for (var service : services) {
            window.acquire();
            start(service);
            service.firstHealthy().whenComplete((healthy, failure) -> window.release());
        }
    }

    private void start(Keeper keeper) {
        keeper.start();
        keeper.firstHealthy()
                .exceptionally(failure -> {
                    fail(String.valueOf(failure.getMessage()));
                    return null;
                });
    }

    private static void awaitHealthy(Stream<Keeper> keepers) {
        var healthy = keepers.map(Keeper::firstHealthy).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(healthy).join();
    }

    private static void stop(List<Keeper> together) {
        var threads =
                together.stream()
                        .map(keeper -> Thread.ofPlatform().start(() -> stop(keeper)))
                        .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void stop(Keeper keeper) {
        try {
            keeper.stop();
        } catch (IOException failed) {
            System.err.println(keeper.status().name() + " was not stopped: " + failed);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Keeper> keepers(List<Part> parts) {
        return parts.stream().map(part -> new Keeper(part, home, PATIENCE, this::publish)).toList();
    }

    /** A full disk must not end the supervisor: it is the one that says so. */
    private synchronized void publish() {
        try {
            state().tell(home);
        } catch (IOException full) {
            System.err.println("The state cannot be written: " + full);
        }
    }

    private PlatformState state() {
        var parts = keepers().map(Keeper::status).toList();
        return new PlatformState(self, problem.getNow(null), training.isBusy(), parts);
    }

    private Stream<Keeper> keepers() {
        return Stream.concat(foundations.stream(), services.stream());
    }
}
