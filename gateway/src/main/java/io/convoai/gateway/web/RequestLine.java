package io.convoai.gateway.web;

import io.convoai.platform.request.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/** Names every request, turns errors into problems and writes the one line; never the query. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestLine implements WebFilter {

    private static final Logger LOG = LoggerFactory.getLogger("io.convoai.request");
    private static final int CLIENT_LEFT = 499;

    private final ErrorWebExceptionHandler problems;

    RequestLine(ErrorWebExceptionHandler problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange given, WebFilterChain chain) {
        var id = RequestId.of(given.getRequest().getHeaders().getFirst(RequestId.HEADER));
        var exchange = given.mutate().request(r -> r.header(RequestId.HEADER, id)).build();
        var start = System.nanoTime();
        return chain.filter(exchange)
                .onErrorResume(error -> problems.handle(exchange, error))
                .doFinally(signal -> log(exchange, signal, id, System.nanoTime() - start));
    }

    private static void log(
            ServerWebExchange exchange, SignalType signal, String id, long nanoseconds) {
        var route = routeOf(exchange);
        if (isWatched(route)) {
            return;
        }
        var line =
                LOG.atInfo()
                        .addKeyValue("method", exchange.getRequest().getMethod().name())
                        .addKeyValue("route", route)
                        .addKeyValue("status", statusOf(exchange, signal))
                        .addKeyValue("duration_ms", nanoseconds / 1_000_000);
        RequestId.during(id, () -> line.log("request"));
    }

    /** Who watches the platform asks there every few seconds. */
    private static boolean isWatched(String route) {
        return route.equals("/health") || route.startsWith("/actuator");
    }

    private static String routeOf(ServerWebExchange exchange) {
        if (exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR)
                instanceof Route route) {
            return route.getId();
        }
        var pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "none" : pattern.toString();
    }

    private static int statusOf(ServerWebExchange exchange, SignalType signal) {
        var response = exchange.getResponse();
        if (signal == SignalType.CANCEL && !response.isCommitted()) {
            return CLIENT_LEFT;
        }
        HttpStatusCode status = response.getStatusCode();
        return status == null ? 200 : status.value();
    }
}
