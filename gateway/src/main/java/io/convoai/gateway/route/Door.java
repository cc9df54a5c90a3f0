package io.convoai.gateway.route;

import io.convoai.gateway.bff.CsrfRule;
import io.convoai.gateway.renewal.AccessTokens;
import io.convoai.gateway.session.Cookies;
import io.convoai.gateway.session.Sessions;
import java.util.function.Consumer;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Services see a bearer token and never a cookie: the one that was given, or that of the session.
 * The form pages see auth-service's own cookie and no token of ours.
 */
@Component
class Door implements GlobalFilter, Ordered {

    static final int ORDER = 0;

    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final Cookies cookies;

    Door(Sessions sessions, AccessTokens accessTokens, Cookies cookies) {
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.cookies = cookies;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return admitted(exchange).flatMap(chain::filter);
    }

    private Mono<ServerWebExchange> admitted(ServerWebExchange exchange) {
        var bare = withoutCookies(exchange);
        if (RouteFacts.isFormPage(exchange)) {
            return Mono.just(withAuthCookie(exchange, bare));
        }
        if (!cookies.isSessionMeant(exchange)) {
            return Mono.just(bare);
        }
        return Mono.fromRunnable(() -> CsrfRule.requireHeader(exchange.getRequest()))
                .then(Mono.defer(() -> sessions.of(exchange)))
                .flatMap(accessTokens::of)
                .map(token -> with(bare, headers -> headers.setBearerAuth(token)))
                .defaultIfEmpty(bare);
    }

    private ServerWebExchange withAuthCookie(ServerWebExchange exchange, ServerWebExchange bare) {
        var value = cookies.auth().valueIn(exchange);
        if (value == null) {
            return bare;
        }
        var header = cookies.auth().name() + "=" + value;
        return with(bare, headers -> headers.set(HttpHeaders.COOKIE, header));
    }

    /** A copy of all headers costs more than to look first. */
    private static ServerWebExchange withoutCookies(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.COOKIE)
                ? with(exchange, headers -> headers.remove(HttpHeaders.COOKIE))
                : exchange;
    }

    private static ServerWebExchange with(
            ServerWebExchange exchange, Consumer<HttpHeaders> change) {
        return exchange.mutate().request(request -> request.headers(change)).build();
    }
}
