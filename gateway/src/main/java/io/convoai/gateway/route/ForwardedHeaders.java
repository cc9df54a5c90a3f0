package io.convoai.gateway.route;

import io.convoai.gateway.client.ClientAddress;
import io.convoai.platform.security.SecuritySettings;
import java.net.URI;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Says where the platform is by its public URL, whatever the caller or its Host header says, and
 * who asks by the one address that is known to be true.
 */
@Component
class ForwardedHeaders implements HttpHeadersFilter, Ordered {

    private final URI publicUrl;
    private final ClientAddress client;

    ForwardedHeaders(SecuritySettings settings, ClientAddress client) {
        this.publicUrl = URI.create(settings.publicUrl());
        this.client = client;
    }

    /** After the gateway's own filter, which removes them all. */
    @Override
    public int getOrder() {
        return 100;
    }

    @Override
    public HttpHeaders filter(HttpHeaders given, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        given.forEach((name, values) -> {
            if (!isForwarded(name)) {
                headers.addAll(name, values);
            }
        });
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        headers.set("X-Forwarded-Host", publicUrl.getAuthority());
        headers.set("X-Forwarded-For", client.of(exchange.getRequest()).getHostAddress());
        return headers;
    }

    private static boolean isForwarded(String name) {
        return name.equalsIgnoreCase("Forwarded")
                || name.regionMatches(true, 0, "X-Forwarded-", 0, "X-Forwarded-".length());
    }
}
