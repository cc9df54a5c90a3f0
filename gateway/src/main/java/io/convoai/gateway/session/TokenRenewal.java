package io.convoai.gateway.session;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;

/** One replica refreshes, the others wait for its row. Only invalid_grant ends a session. */
@Service
class TokenRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRenewal.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final SessionRows rows;
    private final SessionCache cache;
    private final SessionEndings endings;
    private final AuthServer authServer;
    private final Clock clock;

    TokenRenewal(
            SessionRows rows,
            SessionCache cache,
            SessionEndings endings,
            AuthServer authServer,
            Clock clock) {
        this.rows = rows;
        this.cache = cache;
        this.endings = endings;
        this.authServer = authServer;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Valid(String accessToken) implements Outcome {}

        record Ended() implements Outcome {}

        record AuthAway() implements Outcome {}
    }

    Outcome renew(String idHash) {
        var end = clock.instant().plus(PATIENCE);
        for (var now = clock.instant(); now.isBefore(end); now = clock.instant()) {
            var session = rows.find(idHash, Instant.EPOCH).orElse(null);
            if (session == null) {
                return new Outcome.Ended();
            }
            if (session.tokens().isFresh(now)) {
                return renewed(session);
            }
            if (rows.lease(session)) {
                return ask(session);
            }
            if (session.tokens().isValid(now)) {
                return new Outcome.Valid(session.tokens().accessToken());
            }
            pause();
        }
        return new Outcome.AuthAway();
    }

    private Outcome ask(Session session) {
        try {
            var tokens = authServer.refresh(session.tokens());
            var renewed = session.with(withRightsOf(tokens, session.person()), tokens);
            return rows.renew(renewed) ? renewed(renewed) : new Outcome.Ended();
        } catch (OAuth2AuthorizationException e) {
            return isEnd(e) ? ended(session) : away(session, e);
        } catch (RestClientException e) {
            return away(session, e);
        }
    }

    private Outcome renewed(Session session) {
        cache.forget(session.idHash());
        return new Outcome.Valid(session.tokens().accessToken());
    }

    private Outcome ended(Session session) {
        endings.end(session.person().sid());
        return new Outcome.Ended();
    }

    private Outcome away(Session session, RuntimeException reason) {
        LOG.warn("A session cannot be renewed now: {}", reason.toString());
        rows.release(session.idHash());
        return session.tokens().isValid(clock.instant())
                ? new Outcome.Valid(session.tokens().accessToken())
                : new Outcome.AuthAway();
    }

    private static boolean isEnd(OAuth2AuthorizationException e) {
        return OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode());
    }

    /** The token came from auth-service itself, so its claims need no proof here. */
    private static Person withRightsOf(Tokens tokens, Person person) {
        try {
            var claims = SignedJWT.parse(tokens.accessToken()).getJWTClaimsSet();
            return person.withRights(
                    orNone(claims.getStringListClaim("roles")),
                    orNone(claims.getStringListClaim("permissions")));
        } catch (ParseException e) {
            throw new IllegalStateException("auth-service answered no JWT", e);
        }
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
