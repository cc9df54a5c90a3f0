package io.convoai.auth.session;

import io.convoai.auth.client.TokenTimes;
import java.sql.Timestamp;
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
    private final TokenTimes times;

    OldSignIns(JdbcClient jdbc, TokenTimes times) {
        this.jdbc = jdbc;
        this.times = times;
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
        jdbc.sql(
                        """
                        delete from sign_in
                         where (ended_at < :before or last_used_at < :unusedBefore)
                           and not exists (select
                                             from oauth2_authorization
                                            where oauth2_authorization.sid = sign_in.sid)
                        """)
                .param("before", Timestamp.from(times.now().minus(KEPT)))
                .param("unusedBefore", Timestamp.from(times.oldestUse().minus(KEPT)))
                .update();
    }
}
