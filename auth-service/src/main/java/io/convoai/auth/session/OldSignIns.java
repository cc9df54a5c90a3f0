package io.convoai.auth.session;

import io.convoai.auth.client.TokenLifetimes;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where people signed in from is not kept for ever. */
@Repository
class OldSignIns {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final TokenLifetimes lifetimes;
    private final Clock clock;

    OldSignIns(JdbcClient jdbc, TokenLifetimes lifetimes, Clock clock) {
        this.jdbc = jdbc;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    /** One replica is enough. */
    @Scheduled(initialDelayString = "15m", fixedDelayString = "6h")
    @Transactional
    public void forget() {
        if (isOurTurn()) {
            remove();
        }
    }

    private boolean isOurTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('old_sign_ins'))")
                .query(Boolean.class)
                .single();
    }

    private void remove() {
        var before = clock.instant().minus(KEPT);
        jdbc.sql(
                        """
                        delete from sign_in
                         where (ended_at < :before or last_used_at < :unusedBefore)
                           and not exists (select
                                             from oauth2_authorization
                                            where oauth2_authorization.sid = sign_in.sid)
                        """)
                .param("before", Timestamp.from(before))
                .param(
                        "unusedBefore",
                        Timestamp.from(before.minus(lifetimes.refreshTokenLifetime())))
                .update();
    }
}
