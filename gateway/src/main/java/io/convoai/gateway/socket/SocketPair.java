package io.convoai.gateway.socket;

import static org.springframework.web.reactive.socket.CloseStatus.GOING_AWAY;
import static org.springframework.web.reactive.socket.CloseStatus.NORMAL;
import static org.springframework.web.reactive.socket.CloseStatus.SERVICE_RESTARTED;
import static org.springframework.web.reactive.socket.CloseStatus.TOO_BIG_TO_PROCESS;

import io.netty.handler.codec.TooLongFrameException;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;

/** A client's line and the service's, bound together until one of them ends. */
record SocketPair(WebSocketSession client, WebSocketSession service) {

    private static final CloseStatus BROKEN = new CloseStatus(1006);
    private static final int NO_CODE = 1005;

    Mono<Void> run() {
        return Mono.when(
                passed(client, service, GOING_AWAY), passed(service, client, SERVICE_RESTARTED));
    }

    void close(CloseStatus status) {
        client.close(status).then(service.close(GOING_AWAY)).subscribe();
    }

    /** How the line ends is watched from the start and told when all its frames are written. */
    private Mono<Void> passed(WebSocketSession from, WebSocketSession to, CloseStatus whenBroken) {
        var end = endOf(from);
        return copy(from, to)
                .then(end)
                .flatMap(status -> to.close(sendable(status, whenBroken)))
                .onErrorResume(TooLongFrameException.class, _ -> refuseFrame())
                .onErrorComplete();
    }

    /**
     * Frame by frame: to send the whole stream at once would cancel it when the other line ends,
     * and a cancelled line closes without a code and loses frames.
     */
    private static Mono<Void> copy(WebSocketSession from, WebSocketSession to) {
        return from.receive()
                .doOnNext(WebSocketMessage::retain)
                .concatMap(frame -> to.send(Mono.just(frame)).onErrorComplete())
                .onErrorComplete(e -> !(e instanceof TooLongFrameException))
                .then();
    }

    private Mono<Void> refuseFrame() {
        return client.close(TOO_BIG_TO_PROCESS).then(service.close(GOING_AWAY));
    }

    private static Mono<CloseStatus> endOf(WebSocketSession line) {
        var end = line.closeStatus().onErrorReturn(BROKEN).defaultIfEmpty(BROKEN).cache();
        end.subscribe();
        return end;
    }

    /** 1005, 1006 and 1015 are never on the wire. */
    private static CloseStatus sendable(CloseStatus end, CloseStatus whenBroken) {
        return switch (end.getCode()) {
            case NO_CODE -> NORMAL;
            case 1006, 1015 -> whenBroken;
            default -> end;
        };
    }
}
