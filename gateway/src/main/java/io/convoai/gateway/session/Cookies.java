package io.convoai.gateway.session;

import io.convoai.platform.security.SecuritySettings;
import org.springframework.stereotype.Component;

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

    /** auth-service's own session; only its form pages get it. */
    public HostCookie auth() {
        return auth;
    }

    /** One pending sign-in; Lax, because a start from another site keeps back Strict cookies. */
    public HostCookie login() {
        return login;
    }
}
