package io.convoai.gateway.socket;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The service's line may end before the client's has got its close code: both are awaited. */
final class Handshake {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Sinks.Empty<Void> end = Sinks.empty();
    private volatile boolean accepted;

    /** From now on the client is there, until its socket has ended. */
    Mono<Void> accepted(Supplier<Mono<Void>> socket) {
        accepted = true;
        return socket.get().doFinally(_ -> end.tryEmitEmpty());
    }

    Mono<Void> end() {
        return end.asMono();
    }

    /** At once when the client was never accepted. */
    Mono<Void> over() {
        return Mono.defer(() -> accepted ? end() : Mono.empty());
    }

    Mono<Object> deadline() {
        return Mono.delay(PATIENCE).flatMap(_ -> accepted ? Mono.never() : Mono.error(tooLate()));
    }

    private static ResponseStatusException tooLate() {
        return new ResponseStatusException(HttpStatus.GATEWAY_TIMEOUT);
    }
}
