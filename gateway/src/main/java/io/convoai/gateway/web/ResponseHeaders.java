package io.convoai.gateway.web;

import io.convoai.platform.request.RequestId;
import io.convoai.platform.security.SecuritySettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What every response carries. A service's own policy for its own page stands. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ResponseHeaders implements WebFilter {

    private static final String CONTENT_POLICY =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "script-src 'self'",
                    "style-src 'self' 'unsafe-inline'",
                    "img-src 'self' data: blob:",
                    "font-src 'self'",
                    "connect-src 'self'",
                    "form-action 'self'",
                    "frame-ancestors 'none'",
                    "base-uri 'self'",
                    "object-src 'none'");
    private static final String PERMISSIONS =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final boolean https;

    ResponseHeaders(SecuritySettings settings) {
        this.https = settings.publicUrl().startsWith("https://");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> complete(exchange)));
        return chain.filter(exchange);
    }

    private void complete(ServerWebExchange exchange) {
        var headers = exchange.getResponse().getHeaders();
        var requestId = exchange.getRequest().getHeaders().getFirst(RequestId.HEADER);
        headers.set(RequestId.HEADER, RequestId.of(requestId));
        headers.set("X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "Content-Security-Policy", CONTENT_POLICY);
        setIfAbsent(headers, "Referrer-Policy", "strict-origin-when-cross-origin");
        setIfAbsent(headers, "Permissions-Policy", PERMISSIONS);
        setIfAbsent(headers, "Cross-Origin-Opener-Policy", "same-origin");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static void setIfAbsent(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
