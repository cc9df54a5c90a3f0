package io.convoai.gateway.session;

import io.convoai.platform.security.SecuritySettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The three cookies of the platform; under https their names bind them to this very host. */
@Component
public class Cookies {

    private final boolean https;

    Cookies(SecuritySettings settings) {
        this.https = settings.publicUrl().startsWith("https://");
    }

    /** Names a stored session. Strict: no other site's page can send it along. */
    public String session() {
        return name("convoai");
    }

    /** auth-service's own session; only its form pages get it. */
    public String auth() {
        return name("convoai_auth");
    }

    /** One pending sign-in; Lax, because a start from another site keeps back Strict cookies. */
    public String login() {
        return name("convoai_login");
    }

    public @Nullable String sessionOf(ServerWebExchange exchange) {
        return valueOf(exchange, session());
    }

    public @Nullable String loginOf(ServerWebExchange exchange) {
        return valueOf(exchange, login());
    }

    /** Kept by the browser far longer than the row, which decides. */
    public ResponseCookie session(String value) {
        return cookie(session(), value, "Strict", Duration.ofDays(400));
    }

    public ResponseCookie login(String value, Duration age) {
        return cookie(login(), value, "Lax", age);
    }

    public ResponseCookie expiredSession() {
        return cookie(session(), "", "Strict", Duration.ZERO);
    }

    public ResponseCookie expiredAuth() {
        return cookie(auth(), "", "Lax", Duration.ZERO);
    }

    private ResponseCookie cookie(String name, String value, String sameSite, Duration age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(https)
                .sameSite(sameSite)
                .maxAge(age)
                .build();
    }

    private String name(String plain) {
        return https ? "__Host-" + plain : plain;
    }

    private static @Nullable String valueOf(ServerWebExchange exchange, String name) {
        var cookie = exchange.getRequest().getCookies().getFirst(name);
        return cookie == null ? null : cookie.getValue();
    }
}
