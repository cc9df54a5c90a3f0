package io.convoai.gateway.bff;

import io.convoai.gateway.session.Session;
import io.convoai.gateway.session.SessionEndings;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows go first: whatever happens afterwards, this browser is signed out. */
@Service
class SignOut {

    private final SessionEndings sessions;
    private final UntoldRevocations untold;
    private final TellRevocations tellRevocations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignOut(
            SessionEndings sessions,
            UntoldRevocations untold,
            TellRevocations tellRevocations,
            TransactionTemplate transaction,
            Clock clock) {
        this.sessions = sessions;
        this.untold = untold;
        this.tellRevocations = tellRevocations;
        this.transaction = transaction;
        this.clock = clock;
    }

    void end(Session session) {
        var revocation = UntoldRevocation.of(session.tokens().refreshToken());
        transaction.executeWithoutResult(_ -> endHere(session, revocation));
        tellRevocations.tell(revocation);
    }

    private void endHere(Session session, UntoldRevocation revocation) {
        sessions.end(session.person().sid());
        untold.add(revocation, clock.instant());
    }
}
