package io.convoai.gateway.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/** A cookie that no page's script reads; under https its name binds it to this very host. */
public record HostCookie(String name, String sameSite, boolean secure) {

    static HostCookie of(String name, String sameSite, boolean https) {
        return new HostCookie(https ? "__Host-" + name : name, sameSite, https);
    }

    public boolean isIn(ServerWebExchange exchange) {
        return valueIn(exchange) != null;
    }

    public @Nullable String valueIn(ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getCookies().getFirst(name);
        return cookie == null ? null : cookie.getValue();
    }

    public ResponseCookie with(String value, Duration age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(sameSite)
                .maxAge(age)
                .build();
    }

    public ResponseCookie expired() {
        return with("", Duration.ZERO);
    }
}
