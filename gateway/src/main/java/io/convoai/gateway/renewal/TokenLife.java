package io.convoai.gateway.renewal;

import io.convoai.gateway.session.Session;
import io.convoai.platform.security.Revocations;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A token ends with its time, and before that when its person may do other things than it says. */
@Component
class TokenLife {

    private final Revocations revocations;
    private final Clock clock;

    TokenLife(Revocations revocations, Clock clock) {
        this.revocations = revocations;
        this.clock = clock;
    }

    boolean isFresh(Session session) {
        return session.tokens().isFresh(clock.instant()) && tellsTheTruth(session);
    }

    boolean isValid(Session session) {
        return session.tokens().isValid(clock.instant()) && tellsTheTruth(session);
    }

    boolean tellsTheTruth(Session session) {
        return !revocations.isRevoked(null, session.person().uid(), session.tokens().version());
    }
}
