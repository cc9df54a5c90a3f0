package io.convoai.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** One breaker per service: what is dead or hangs rests, and its callers hear so at once. */
@Component
public class Breakers {

    private static final int RECENT_CALLS = 20;
    private static final int TRIAL_CALLS = 3;

    private final BreakerSettings settings;
    private final CircuitBreakerRegistry breakers;

    Breakers(BreakerSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.breakers =
                CircuitBreakerRegistry.of(
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(RECENT_CALLS)
                                .minimumNumberOfCalls(settings.minCalls())
                                .waitDurationInOpenState(settings.rest())
                                .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    public boolean isOpen(String service) {
        return of(service).getState() == CircuitBreaker.State.OPEN;
    }

    CircuitBreaker of(String service) {
        return breakers.circuitBreaker(service);
    }

    Duration rest() {
        return settings.rest();
    }
}
