package io.convoai.gateway.limit;

import io.convoai.gateway.client.ClientAddress;
import io.convoai.gateway.session.Cookies;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts the calls of each person. A credential that is met for the first time counts for its
 * address, so that nobody gets round the limit by making credentials up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class CallLimit implements WebFilter {

    /** Files cost nothing, and who watches the platform is never refused. */
    private static final Set<String> FREE = Set.of("assets", "docs", "health", "actuator");

    private final LimitSettings settings;
    private final CallCounts counts;
    private final KnownCallers callers;
    private final ClientAddress client;
    private final Cookies cookies;

    CallLimit(
            LimitSettings settings,
            CallCounts counts,
            KnownCallers callers,
            ClientAddress client,
            Cookies cookies) {
        this.settings = settings;
        this.counts = counts;
        this.callers = callers;
        this.client = client;
        this.cookies = cookies;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (settings.isOff() || isFree(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> counted(exchange)).then(chain.filter(exchange));
    }

    private Mono<Void> counted(ServerWebExchange exchange) {
        var credential = Credential.of(exchange, cookies);
        var caller = credential.map(callers::of);
        counts.count(caller.orElseGet(() -> Caller.at(client.of(exchange.getRequest()))));
        return caller.isPresent() || credential.isEmpty()
                ? Mono.empty()
                : callers.learn(credential.get(), exchange);
    }

    private static boolean isFree(ServerHttpRequest request) {
        var segments = request.getPath().value().split("/", 3);
        return segments.length > 1 && FREE.contains(segments[1]);
    }
}
