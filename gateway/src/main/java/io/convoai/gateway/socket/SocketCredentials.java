package io.convoai.gateway.socket;

import io.convoai.gateway.route.RouteFacts;
import io.convoai.gateway.session.Cookies;
import io.convoai.platform.security.SecuritySettings;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A browser sends the cookie with any page's handshake, so the page's origin decides. ConvoAI's old
 * clients send {@code ?token=}: it goes on as a header and nothing after this line sees it.
 */
@Component
class SocketCredentials implements GlobalFilter, Ordered {

    private static final String TOKEN = "token";

    private final String origin;
    private final Cookies cookies;

    SocketCredentials(SecuritySettings settings, Cookies cookies) {
        this.origin = settings.publicUrl();
        this.cookies = cookies;
    }

    /** Before the door, which turns a cookie into a token. */
    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange given, GatewayFilterChain chain) {
        if (!RouteFacts.isSocket(given)) {
            return chain.filter(given);
        }
        var exchange = withTokenAsHeader(given);
        return cookies.isSessionMeant(exchange) && !isOfOwnPage(exchange)
                ? Mono.error(new OriginNotAllowed(origin))
                : chain.filter(exchange);
    }

    private boolean isOfOwnPage(ServerWebExchange exchange) {
        return origin.equals(exchange.getRequest().getHeaders().getOrigin());
    }

    private static ServerWebExchange withTokenAsHeader(ServerWebExchange exchange) {
        var token = exchange.getRequest().getQueryParams().getFirst(TOKEN);
        if (token == null) {
            return exchange;
        }
        var uri = withoutToken(exchange.getRequest().getURI());
        return exchange.mutate()
                .request(request -> request.uri(uri).headers(headers -> addBearer(headers, token)))
                .build();
    }

    private static void addBearer(HttpHeaders headers, String token) {
        if (!headers.containsHeader(HttpHeaders.AUTHORIZATION)) {
            headers.setBearerAuth(token);
        }
    }

    private static URI withoutToken(URI uri) {
        var rest =
                Arrays.stream(uri.getRawQuery().split("&"))
                        .filter(part -> !part.split("=", 2)[0].equals(TOKEN))
                        .collect(Collectors.joining("&"));
        var withoutQuery = uri.toString().split("\\?", 2)[0];
        return URI.create(rest.isEmpty() ? withoutQuery : withoutQuery + "?" + rest);
    }
}
