package io.convoai.bench.load;

import io.convoai.bench.platform.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Many at once, each on a thread of its own; the first failure is everybody's. */
public final class Crowd {

    private Crowd() {}

    /** Answers in the order of the tasks. */
    public static <T> List<T> all(List<? extends Task<T>> tasks, int atOnce) {
        var places = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    tasks.stream()
                            .map(task -> threads.submit(() -> inPlace(task, places)))
                            .toList();
            var answers = new ArrayList<T>();
            for (var task : running) {
                answers.add(task.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Failure failure
                    ? failure
                    : new Failure("The load could not be made: " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("Stopped.", stopped);
        }
    }

    private static <T> T inPlace(Task<T> task, Semaphore places)
            throws IOException, InterruptedException {
        places.acquire();
        try {
            return task.run();
        } finally {
            places.release();
        }
    }

    /** What one of them does. */
    public interface Task<T> {
        T run() throws IOException, InterruptedException;
    }
}
