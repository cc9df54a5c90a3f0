package io.convoai.gateway.socket;

import java.util.List;
import java.util.function.Function;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;

/** What is done with a socket, and in which of the protocols that it may speak. */
record SocketHandler(List<String> protocols, Function<WebSocketSession, Mono<Void>> work)
        implements WebSocketHandler {

    @Override
    public List<String> getSubProtocols() {
        return protocols;
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        return work.apply(session);
    }
}
