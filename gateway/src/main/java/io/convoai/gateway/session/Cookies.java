package io.convoai.gateway.session;

import io.convoai.platform.security.SecuritySettings;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The three cookies of the platform. */
@Component
public class Cookies {

    private final HostCookie session;
    private final HostCookie auth;
    private final HostCookie login;

    Cookies(SecuritySettings settings) {
        var https = settings.publicUrl().startsWith("https://");
        this.session = HostCookie.of("convoai", "Strict", https);
        this.auth = HostCookie.of("convoai_auth", "Lax", https);
        this.login = HostCookie.of("convoai_login", "Lax", https);
    }

    /** Names a stored session. Strict: no other site's page can send it along. */
    public HostCookie session() {
        return session;
    }

    /** Whether the cookie says whose the request is: a token goes before it. */
    public boolean isSessionMeant(ServerWebExchange exchange) {
        return !exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                && session.isIn(exchange);
    }

    /** auth-service's own session; only its form pages get it. */
    public HostCookie auth() {
        return auth;
    }

    /** One pending sign-in; Lax, because a start from another site keeps back Strict cookies. */
    public HostCookie login() {
        return login;
    }
}
