package io.convoai.gateway.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.convoai.platform.security.SecuritySettings;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The gateway is public, its inner figures are not: without the token they do not exist. */
@Component
class MetricsGuard implements WebFilter {

    private final SecuritySettings settings;

    MetricsGuard(SecuritySettings settings) {
        this.settings = settings;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return isOfMetrics(request) && !isToken(request.getHeaders().getFirst("X-Metrics-Token"))
                ? Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND))
                : chain.filter(exchange);
    }

    private static boolean isOfMetrics(ServerHttpRequest request) {
        return request.getPath().value().startsWith("/actuator");
    }

    private boolean isToken(@Nullable String given) {
        var expected = settings.metricsToken();
        return given != null
                && expected != null
                && !expected.isEmpty()
                && MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8));
    }
}
