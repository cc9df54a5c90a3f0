package io.convoai.gateway.limit;

import io.convoai.gateway.session.Cookies;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** What a request brings along to say whose it is; whether that is true is seen elsewhere. */
record Credential(Kind kind, String value) {

    private static final String BEARER = "Bearer ";

    enum Kind {
        SESSION,
        TOKEN
    }

    /** A token goes before the cookie, as at the door; in a query it belongs to old sockets. */
    static Optional<Credential> of(ServerWebExchange exchange, Cookies cookies) {
        var request = exchange.getRequest();
        var authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return in(authorization);
        }
        if (request.getPath().value().startsWith("/ws/")
                && request.getQueryParams().getFirst("token") instanceof String inQuery) {
            return Optional.of(token(inQuery));
        }
        return Optional.ofNullable(cookies.session().valueIn(exchange))
                .map(cookie -> new Credential(Kind.SESSION, cookie));
    }

    private static Optional<Credential> in(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(token(authorization.substring(BEARER.length())))
                : Optional.empty();
    }

    private static Credential token(String value) {
        return new Credential(Kind.TOKEN, value);
    }

    /** Small, and worth nothing to who reads the memory. */
    String digest() {
        return kind + DigestUtils.sha256Hex(value);
    }

    @Override
    public String toString() {
        return "Credential[%s]".formatted(kind);
    }
}
