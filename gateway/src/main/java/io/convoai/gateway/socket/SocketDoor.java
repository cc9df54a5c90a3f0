package io.convoai.gateway.socket;

import com.nimbusds.jwt.SignedJWT;
import io.convoai.gateway.route.RouteFacts;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.client.WebSocketClient;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Opens the service's line first and accepts the client only then, so that a refusal keeps its
 * status. Stands before Spring's own filter, which does it the other way round.
 */
@Component
class SocketDoor implements GlobalFilter, Ordered {

    private static final Duration HANDSHAKE = Duration.ofSeconds(10);
    private static final Set<String> OF_THIS_LINE = Set.of("connection", "host", "upgrade");
    private static final String PROTOCOL = "Sec-WebSocket-Protocol";

    private final WebSocketClient upstream;
    private final WebSocketService downstream;
    private final List<HttpHeadersFilter> filters;
    private final OpenSockets openSockets;

    SocketDoor(
            WebSocketClient upstream,
            WebSocketService downstream,
            List<HttpHeadersFilter> filters,
            OpenSockets openSockets) {
        this.upstream = upstream;
        this.downstream = downstream;
        this.filters = filters;
        this.openSockets = openSockets;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 2;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!RouteFacts.isSocket(exchange)) {
            return chain.filter(exchange);
        }
        ServerWebExchangeUtils.setAlreadyRouted(exchange);
        if (!"websocket".equalsIgnoreCase(exchange.getRequest().getHeaders().getUpgrade())) {
            return Mono.error(new UpgradeRequired());
        }
        return open(exchange);
    }

    private Mono<Void> open(ServerWebExchange exchange) {
        var headers = HttpHeadersFilter.filterRequest(filters, exchange);
        var handshake = new Handshake();
        var handler =
                new Handler(protocolsOf(headers), service -> accept(exchange, service, handshake));
        return upstream.execute(addressOf(exchange), withoutHandshake(headers), handler)
                .timeout(handshake.deadline())
                .onErrorMap(WebSocketClientHandshakeException.class, SocketRefused::of)
                .then(handshake.over());
    }

    /** On the client's own thread, or its first frame may come before somebody listens. */
    private Mono<Void> accept(
            ServerWebExchange exchange, WebSocketSession service, Handshake handshake) {
        var protocol = service.getHandshakeInfo().getSubProtocol();
        var handler =
                new Handler(
                        protocol == null ? List.of() : List.of(protocol),
                        client -> {
                            handshake.accepted = true;
                            return openSockets
                                    .run(new SocketPair(client, service), sidOf(exchange))
                                    .doFinally(_ -> handshake.end.tryEmitEmpty());
                        });
        return downstream
                .handleRequest(exchange, handler)
                .subscribeOn(ConnectionThread.of(exchange.getRequest()))
                .then(handshake.end.asMono());
    }

    private static URI addressOf(ServerWebExchange exchange) {
        URI address =
                exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        return URI.create(address.toString().replaceFirst("^http", "ws"));
    }

    private static List<String> protocolsOf(HttpHeaders headers) {
        return headers.getOrEmpty(PROTOCOL).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
    }

    private static HttpHeaders withoutHandshake(HttpHeaders given) {
        var headers = new HttpHeaders();
        given.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("sec-websocket-") && !OF_THIS_LINE.contains(lower)) {
                headers.addAll(name, values);
            }
        });
        return headers;
    }

    /** The service has accepted this token, so its claims are true. */
    private static String sidOf(ServerWebExchange exchange) {
        var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        try {
            var token = header == null ? "" : header.replaceFirst("(?i)^bearer ", "");
            var sid = SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("sid");
            return sid == null ? "" : sid;
        } catch (ParseException e) {
            return "";
        }
    }

    private record Handler(List<String> protocols, Function<WebSocketSession, Mono<Void>> work)
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

    /** The service's line may end before the client's has got its close code: both are awaited. */
    private static final class Handshake {

        private final Sinks.Empty<Void> end = Sinks.empty();
        private volatile boolean accepted;

        Mono<Void> over() {
            return Mono.defer(() -> accepted ? end.asMono() : Mono.empty());
        }

        Mono<Object> deadline() {
            return Mono.delay(HANDSHAKE)
                    .flatMap(_ ->
                            accepted
                                    ? Mono.never()
                                    : Mono.error(
                                            new ResponseStatusException(
                                                    HttpStatus.GATEWAY_TIMEOUT)));
        }
    }
}
