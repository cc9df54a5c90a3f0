package io.convoai.chat.provider;

import io.convoai.chat.context.Prompt;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Leaves a server alone that fails and fails, and keeps it from being overrun. */
final class GuardedProvider implements Provider {

    private static final Duration WAIT_FOR_PLACE = Duration.ofSeconds(2);
    private static final Duration COME_AGAIN = Duration.ofSeconds(10);

    private final Provider provider;
    private final Retries retries;
    private final Duration pause;
    private final CircuitBreaker breaker;
    private final Bulkhead places;

    /**
     * @param lastAnswers when half of so many failed, the server is left alone
     * @param pause for so long
     */
    GuardedProvider(Provider provider, int answersAtOnce, int lastAnswers, Duration pause) {
        this.provider = provider;
        this.retries = new Retries(provider);
        this.pause = pause;
        this.places = places(answersAtOnce);
        this.breaker = breaker(lastAnswers, pause);
    }

    private static Bulkhead places(int answersAtOnce) {
        return Bulkhead.of(
                "model",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(answersAtOnce)
                        .maxWaitDuration(WAIT_FOR_PLACE)
                        .build());
    }

    private static CircuitBreaker breaker(int lastAnswers, Duration pause) {
        return CircuitBreaker.of(
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
            ending = retries.answer(prompt, listener);
            return ending;
        } finally {
            places.onComplete();
            judge(ending);
        }
    }

    /** Whoever stops listening says nothing about the server, unless patience was lost. */
    @Override
    public void lostPatience() {
        blame("No patience left");
    }

    private void judge(@Nullable Ending ending) {
        switch (ending) {
            case null -> breaker.releasePermission();
            case Ending.Broken(var failure) when failure.code().isTheServersFault() ->
                    blame(failure.code().name());
            case Ending.Broken _, Ending.Whole _ -> breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        }
    }

    private void blame(String reason) {
        breaker.onError(0, TimeUnit.MILLISECONDS, new IllegalStateException(reason));
    }
}
