package io.convoai.gateway.session;

import io.convoai.gateway.authserver.Tokens;
import io.convoai.platform.security.Revocations;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@Component
public class Sessions {

    private final SessionRows rows;
    private final SessionCache cache;
    private final SessionSettings settings;
    private final Revocations revocations;
    private final Cookies cookies;

    Sessions(
            SessionRows rows,
            SessionCache cache,
            SessionSettings settings,
            Revocations revocations,
            Cookies cookies) {
        this.rows = rows;
        this.cache = cache;
        this.settings = settings;
        this.revocations = revocations;
        this.cookies = cookies;
    }

    /** The session of the request's cookie; empty without one, or when it is over. */
    public Mono<Session> of(ServerWebExchange exchange) {
        var cookie = cookies.session().valueIn(exchange);
        if (cookie == null) {
            return Mono.empty();
        }
        return cache.find(new SessionId(cookie).hash())
                .filter(session -> !revocations.isRevoked(session.person().sid()));
    }

    /** Answers the cookie's value, which is known to the browser alone from now on. */
    public String begin(Person person, Tokens tokens) {
        var id = SessionId.random();
        rows.add(new Session(id.hash(), person, tokens, 0, tokens.issuedAt()));
        return id.value();
    }

    public Instant expiryOf(Session session) {
        return session.lastSeenAt().plus(settings.sessionIdle());
    }
}
