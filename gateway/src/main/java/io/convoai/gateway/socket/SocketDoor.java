package io.convoai.gateway.socket;

import static java.util.Objects.requireNonNullElse;

import com.nimbusds.jwt.SignedJWT;
import io.convoai.gateway.route.RouteFacts;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import java.text.ParseException;
import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.client.WebSocketClient;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Opens the service's line first and accepts the client only then, so that a refusal keeps its
 * status. Stands before Spring's own filter, which does it the other way round.
 */
@Component
class SocketDoor implements GlobalFilter, Ordered {

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
        return isHandshake(exchange) ? open(exchange) : Mono.error(new UpgradeRequired());
    }

    private static boolean isHandshake(ServerWebExchange exchange) {
        return "websocket".equalsIgnoreCase(exchange.getRequest().getHeaders().getUpgrade());
    }

    private Mono<Void> open(ServerWebExchange exchange) {
        var asked = ServiceHandshake.of(exchange, filters);
        var handshake = new Handshake();
        var handler =
                new SocketHandler(
                        asked.protocols(), service -> accept(exchange, service, handshake));
        return upstream.execute(asked.address(), asked.headers(), handler)
                .timeout(handshake.deadline())
                .onErrorMap(WebSocketClientHandshakeException.class, SocketRefused::of)
                .then(handshake.over());
    }

    /** On the client's own thread, or its first frame may come before somebody listens. */
    private Mono<Void> accept(
            ServerWebExchange exchange, WebSocketSession service, Handshake handshake) {
        var handler =
                new SocketHandler(
                        protocolOf(service),
                        client -> handshake.accepted(() -> join(exchange, client, service)));
        return downstream
                .handleRequest(exchange, handler)
                .subscribeOn(ConnectionThread.of(exchange.getRequest()))
                .then(handshake.end());
    }

    private Mono<Void> join(
            ServerWebExchange exchange, WebSocketSession client, WebSocketSession service) {
        return openSockets.run(new SocketPair(client, service), sidOf(exchange));
    }

    private static List<String> protocolOf(WebSocketSession service) {
        var protocol = service.getHandshakeInfo().getSubProtocol();
        return protocol == null ? List.of() : List.of(protocol);
    }

    /** The service has accepted this token, so its claims are true. */
    private static String sidOf(ServerWebExchange exchange) {
        var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        try {
            var token = header == null ? "" : header.replaceFirst("(?i)^bearer ", "");
            return requireNonNullElse(
                    SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("sid"), "");
        } catch (ParseException e) {
            return "";
        }
    }
}
