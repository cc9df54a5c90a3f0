package io.convoai.gateway.renewal;

import io.convoai.gateway.authserver.AuthServer;
import io.convoai.gateway.session.Session;
import io.convoai.gateway.session.SessionCache;
import io.convoai.gateway.session.SessionEndings;
import io.convoai.gateway.session.SessionRows;
import java.time.Duration;
import java.time.Instant;
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
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final long MAX_TRIES = Duration.ofSeconds(8).dividedBy(PAUSE);

    private final SessionRows rows;
    private final SessionCache cache;
    private final SessionEndings endings;
    private final AuthServer authServer;
    private final TokenLife life;

    TokenRenewal(
            SessionRows rows,
            SessionCache cache,
            SessionEndings endings,
            AuthServer authServer,
            TokenLife life) {
        this.rows = rows;
        this.cache = cache;
        this.endings = endings;
        this.authServer = authServer;
        this.life = life;
    }

    Outcome renew(String idHash) {
        for (var tries = 0; tries < MAX_TRIES; tries++) {
            var session = rows.find(idHash, Instant.EPOCH).orElse(null);
            if (session == null) {
                return new Outcome.Ended();
            }
            if (life.isFresh(session)) {
                return renewed(session);
            }
            if (rows.lease(session)) {
                return ask(session);
            }
            if (life.isValid(session)) {
                return new Outcome.Valid(session);
            }
            pause();
        }
        return new Outcome.AuthAway();
    }

    private Outcome ask(Session session) {
        try {
            var renewed = session.with(authServer.refresh(session.tokens()));
            return rows.renew(renewed) ? renewed(renewed) : new Outcome.Ended();
        } catch (OAuth2AuthorizationException e) {
            return isEnd(e) ? ended(session) : away(session, e);
        } catch (RestClientException e) {
            return away(session, e);
        }
    }

    private Outcome renewed(Session session) {
        cache.forget(session.idHash());
        return new Outcome.Valid(session);
    }

    private Outcome ended(Session session) {
        endings.end(session.person().sid());
        return new Outcome.Ended();
    }

    private Outcome away(Session session, RuntimeException reason) {
        LOG.warn("A session cannot be renewed now: {}", reason.toString());
        rows.release(session.idHash());
        return life.isValid(session) ? new Outcome.Valid(session) : new Outcome.AuthAway();
    }

    private static boolean isEnd(OAuth2AuthorizationException e) {
        return OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode());
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
