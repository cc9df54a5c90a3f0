package io.convoai.gateway.limit;

import io.convoai.gateway.session.Cookies;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
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
            return Optional.of(authorization)
                    .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                    .map(header -> new Credential(Kind.TOKEN, header.substring(BEARER.length())));
        }
        if (request.getPath().value().startsWith("/ws/")
                && request.getQueryParams().getFirst("token") instanceof String inQuery) {
            return Optional.of(new Credential(Kind.TOKEN, inQuery));
        }
        return Optional.ofNullable(cookies.session().valueIn(exchange))
                .map(cookie -> new Credential(Kind.SESSION, cookie));
    }

    /** Small, and worth nothing to who reads the memory. */
    String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var hash = sha256.digest(value.getBytes(StandardCharsets.UTF_8));
            return kind + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Credential[%s]".formatted(kind);
    }
}
