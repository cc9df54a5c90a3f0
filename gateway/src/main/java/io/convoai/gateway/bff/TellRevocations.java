package io.convoai.gateway.bff;

import io.convoai.gateway.authserver.AuthServer;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;

@Service
class TellRevocations {

    private static final Logger LOG = LoggerFactory.getLogger(TellRevocations.class);

    private final UntoldRevocations untold;
    private final AuthServer authServer;
    private final Clock clock;

    TellRevocations(UntoldRevocations untold, AuthServer authServer, Clock clock) {
        this.untold = untold;
        this.authServer = authServer;
        this.clock = clock;
    }

    void tell(UntoldRevocation revocation) {
        try {
            authServer.revoke(revocation.refreshToken());
            untold.remove(revocation.id());
        } catch (RestClientException e) {
            LOG.warn("auth-service was not told of a sign-out, trying again: {}", e.getMessage());
        }
    }

    @Scheduled(fixedDelayString = "2s")
    void tellDue() {
        var now = clock.instant();
        try {
            untold.takeDue(now).forEach(this::tell);
            untold.removeExpired(now);
        } catch (DataAccessException e) {
            LOG.warn("The telling of sign-outs waits for the database: {}", e.toString());
        }
    }
}
