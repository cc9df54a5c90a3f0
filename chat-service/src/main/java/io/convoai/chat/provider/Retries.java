package io.convoai.chat.provider;

import io.convoai.chat.context.Prompt;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks again where that may help. */
final class Retries {

    private static final int MAX_RETRIES = 2;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration SHORT_WAIT = Duration.ofSeconds(5);

    private final Provider provider;

    Retries(Provider provider) {
        this.provider = provider;
    }

    /** At least half of the patience that is left must remain for the next try. */
    Ending answer(Prompt prompt, Consumer<String> listener) throws InterruptedException {
        var endOfPatience = System.nanoTime() + provider.patience().firstPiece().toNanos();
        for (int retries = 0; ; retries++) {
            var ending = provider.answer(prompt, listener);
            var wait = retries < MAX_RETRIES ? waitBeforeRetry(ending, retries) : null;
            if (wait == null || 2 * wait.toNanos() > endOfPatience - System.nanoTime()) {
                return ending;
            }
            Thread.sleep(wait);
        }
    }

    /** Null when asking again would not help. None of these failures comes after a first piece. */
    private static @Nullable Duration waitBeforeRetry(Ending ending, int retries) {
        return ending instanceof Ending.Broken(var failure)
                ? waitAfter(failure, FIRST_PAUSE.multipliedBy(1L << (2 * retries)))
                : null;
    }

    private static @Nullable Duration waitAfter(ModelFailure failure, Duration backOff) {
        return switch (failure.code()) {
            case MODEL_UNREACHABLE, MODEL_FAILED -> backOff.plus(jitter(backOff));
            case MODEL_RATE_LIMITED -> {
                var wait = failure.tryAgainIn();
                yield wait == null || wait.compareTo(SHORT_WAIT) > 0
                        ? null
                        : wait.plus(jitter(backOff));
            }
            default -> null;
        };
    }

    private static Duration jitter(Duration backOff) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(backOff.toMillis()));
    }
}
