package io.convoai.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a breaker learns of one call, told once. That the service answered is known with the first
 * byte: a stream may last for minutes, and however it ends, the service was there.
 */
final class ServiceCall {

    private final CircuitBreaker breaker;
    private final long start = System.nanoTime();
    private final AtomicBoolean told = new AtomicBoolean();

    ServiceCall(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    void answered() {
        if (isFirstWord()) {
            breaker.onSuccess(nanosecondsSoFar(), TimeUnit.NANOSECONDS);
        }
    }

    /** Other errors are no fault of the service, such as a client that leaves in its body. */
    void failed(Throwable error) {
        if (!isUnreachable(error) && !isSilent(error)) {
            abandoned();
        } else if (isFirstWord()) {
            breaker.onError(nanosecondsSoFar(), TimeUnit.NANOSECONDS, error);
        }
    }

    void abandoned() {
        if (isFirstWord()) {
            breaker.releasePermission();
        }
    }

    private boolean isFirstWord() {
        return !told.getAndSet(true);
    }

    private long nanosecondsSoFar() {
        return System.nanoTime() - start;
    }

    static boolean isUnreachable(Throwable error) {
        return error instanceof IOException;
    }

    static boolean isSilent(Throwable error) {
        return error instanceof ResponseStatusException timeout
                && timeout.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT;
    }
}
