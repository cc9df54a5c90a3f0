package io.convoai.chat.provider;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks again where that may help, leaves a server alone that fails and fails, and keeps it from
 * being overrun.
 */
final class GuardedProvider implements Provider {

    private static final int MAX_RETRIES = 2;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration SHORT_WAIT = Duration.ofSeconds(5);
    private static final Duration WAIT_FOR_PLACE = Duration.ofSeconds(2);
    private static final Duration COME_AGAIN = Duration.ofSeconds(10);

    private final Provider provider;
    private final Duration pause;
    private final CircuitBreaker breaker;
    private final Bulkhead places;

    /**
     * @param lastAnswers when half of so many failed, the server is left alone
     * @param pause for so long
     */
    GuardedProvider(Provider provider, int answersAtOnce, int lastAnswers, Duration pause) {
        this.provider = provider;
        this.pause = pause;
        this.places =
                Bulkhead.of(
                        "model",
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(answersAtOnce)
                                .maxWaitDuration(WAIT_FOR_PLACE)
                                .build());
        this.breaker =
                CircuitBreaker.of(
                        "model",
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(lastAnswers)
                                .minimumNumberOfCalls(Math.max(1, lastAnswers / 2))
                                .failureRateThreshold(50)
                                .waitDurationInOpenState(pause)
                                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .build());
    }

    @Override
    public String model() {
        return provider.model();
    }

    @Override
    public Patience patience() {
        return provider.patience();
    }

    @Override
    public boolean isOpen() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }

    @Override
    public Ending answer(Prompt prompt, Consumer<String> listener) throws InterruptedException {
        if (!breaker.tryAcquirePermission()) {
            return new Ending.Broken(ModelFailure.resting(pause));
        }
        if (!places.tryAcquirePermission()) {
            breaker.releasePermission();
            return new Ending.Broken(ModelFailure.overrun(COME_AGAIN));
        }
        Ending ending = null;
        try {
            ending = asked(prompt, listener);
            return ending;
        } finally {
            places.onComplete();
            judge(ending);
        }
    }

    /** Whoever stops listening says nothing about the server, unless patience was lost. */
    @Override
    public void lostPatience() {
        breaker.onError(0, TimeUnit.MILLISECONDS, new IllegalStateException("No patience left"));
    }

    /** At least half of the patience that is left must remain for the next try. */
    private Ending asked(Prompt prompt, Consumer<String> listener) throws InterruptedException {
        var endOfPatience = System.nanoTime() + patience().firstPiece().toNanos();
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
        if (!(ending instanceof Ending.Broken(var failure))) {
            return null;
        }
        var backOff = FIRST_PAUSE.multipliedBy(1L << (2 * retries));
        var jitter = Duration.ofMillis(ThreadLocalRandom.current().nextLong(backOff.toMillis()));
        return switch (failure.code()) {
            case MODEL_UNREACHABLE, MODEL_FAILED -> backOff.plus(jitter);
            case MODEL_RATE_LIMITED -> {
                var wait = failure.tryAgainIn();
                yield wait == null || wait.compareTo(SHORT_WAIT) > 0 ? null : wait.plus(jitter);
            }
            default -> null;
        };
    }

    private void judge(@Nullable Ending ending) {
        switch (ending) {
            case null -> breaker.releasePermission();
            case Ending.Broken(var failure) when failure.isTheServersFault() ->
                    breaker.onError(
                            0,
                            TimeUnit.MILLISECONDS,
                            new IllegalStateException(failure.code().name()));
            case Ending.Broken _, Ending.Whole _ -> breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        }
    }
}
