package io.convoai.gateway.session;

import io.convoai.platform.security.Revocations;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The ways in which a sign-in ends: here, elsewhere, or because nobody came back. */
@Component
public class SessionEndings {

    private static final Logger LOG = LoggerFactory.getLogger(SessionEndings.class);

    private final SessionRows rows;
    private final SessionSettings settings;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    SessionEndings(
            SessionRows rows,
            SessionSettings settings,
            ApplicationEventPublisher listeners,
            Clock clock,
            Revocations revocations) {
        this.rows = rows;
        this.settings = settings;
        this.listeners = listeners;
        this.clock = clock;
        revocations.whenRevoked(this::endRevoked);
    }

    public void end(String sid) {
        listeners.publishEvent(new SessionEnded(sid, rows.removeAllOf(sid)));
    }

    /** A row that stays because the database is away opens nothing: its sid is known as revoked. */
    private void endRevoked(String sid) {
        try {
            end(sid);
        } catch (DataAccessException e) {
            LOG.warn("The rows of a revoked sign-in stay for now: {}", e.getMessage());
            listeners.publishEvent(new SessionEnded(sid, List.of()));
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void removeAbandoned() {
        rows.removeUnseenSince(clock.instant().minus(settings.sessionIdle()));
    }
}
