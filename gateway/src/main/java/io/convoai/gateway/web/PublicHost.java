package io.convoai.gateway.web;

import io.convoai.platform.security.SecuritySettings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Signing in works on one address only, because cookies belong to a host and plain http is private
 * on this machine alone. Pages elsewhere say so instead of failing later.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class PublicHost implements WebFilter {

    private static final String LOCAL = "localhost";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "::1");
    private static final String EXPLANATION =
            """
            ConvoAI does not open at %s.

            Its address is %s. Over plain http it opens on localhost only, because anybody on
            the way could read along; for other machines put https in front and set
            CONVOAI_PUBLIC_URL to that address.
            """;

    private final URI publicUrl;

    PublicHost(SecuritySettings settings) {
        this.publicUrl = URI.create(settings.publicUrl());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var host = hostOf(exchange);
        if (host == null || !PageRequest.isOne(exchange.getRequest()) || isRight(host)) {
            return chain.filter(exchange);
        }
        return isLocalAlias(host) ? redirect(exchange) : explain(exchange, host);
    }

    private boolean isRight(String host) {
        var isPrivate = publicUrl.getScheme().equals("https") || host.equals(LOCAL);
        return host.equals(publicUrl.getHost()) && isPrivate;
    }

    private boolean isLocalAlias(String host) {
        return LOOPBACK.contains(host) && publicUrl.getHost().equals(LOCAL);
    }

    private Mono<Void> redirect(ServerWebExchange exchange) {
        var asked = exchange.getRequest().getURI();
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        response.getHeaders().setLocation(URI.create(publicUrl + asked.getRawPath() + query));
        return response.setComplete();
    }

    private Mono<Void> explain(ServerWebExchange exchange, String host) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.MISDIRECTED_REQUEST);
        response.getHeaders()
                .setContentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
        var text = EXPLANATION.formatted(host, publicUrl);
        var body = response.bufferFactory().wrap(text.getBytes(StandardCharsets.UTF_8));
        return response.writeWith(Mono.just(body));
    }

    private static @Nullable String hostOf(ServerWebExchange exchange) {
        InetSocketAddress host = exchange.getRequest().getHeaders().getHost();
        return host == null ? null : host.getHostString();
    }
}
