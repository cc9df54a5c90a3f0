package io.convoai.chat.repeat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RepeatableRequests {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    RepeatableRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when its key came before; waits while whoever brought that is still at work. */
    boolean add(KeyedRequest request) {
        return jdbc.sql(
                                """
                                insert into repeatable_request as known (uid, key, fingerprint, created_at)
                                values (:uid, :key, :fingerprint, :now)
                                on conflict (uid, key) do update
                                   set fingerprint = excluded.fingerprint,
                                       answer = null,
                                       created_at = excluded.created_at
                                 where known.created_at < :kept
                                """)
                        .param("uid", request.uid())
                        .param("key", request.key())
                        .param("fingerprint", request.fingerprint())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("kept", keptSince())
                        .update()
                == 1;
    }

    String answerTo(KeyedRequest request) {
        return jdbc.sql(
                        """
                        select answer
                          from repeatable_request
                         where uid = :uid and key = :key and fingerprint = :fingerprint
                        """)
                .param("uid", request.uid())
                .param("key", request.key())
                .param("fingerprint", request.fingerprint())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new KeyReused(request.key()));
    }

    void addAnswer(KeyedRequest request, String answer) {
        jdbc.sql(
                        """
                        update repeatable_request
                           set answer = cast(:answer as jsonb)
                         where uid = :uid and key = :key
                        """)
                .param("uid", request.uid())
                .param("key", request.key())
                .param("answer", answer)
                .update();
    }

    void deleteOld() {
        jdbc.sql("delete from repeatable_request where created_at < :kept")
                .param("kept", keptSince())
                .update();
    }

    private Timestamp keptSince() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }
}
