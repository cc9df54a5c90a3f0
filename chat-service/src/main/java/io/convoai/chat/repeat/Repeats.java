package io.convoai.chat.repeat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Remembers for a day what was answered to a request that has a key. */
@Repository
public class Repeats {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Repeats(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Key, work and answer are one transaction: after a crash either all of it is there or nothing.
     * Whoever comes while the first is still at work waits for its answer.
     */
    @Transactional
    public <T> T once(RepeatKey named, Class<T> type, Supplier<T> work) {
        var key = named.key();
        if (key == null) {
            return work.get();
        }
        var fingerprint = RepeatKey.fingerprintOf(json.writeValueAsString(named.request()));
        if (!isNew(named.uid(), key, fingerprint)) {
            return json.readValue(earlierAnswer(named.uid(), key, fingerprint), type);
        }
        var answer = work.get();
        remember(named.uid(), key, answer);
        return answer;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        jdbc.sql("delete from repeatable_request where created_at < :kept")
                .param("kept", keptSince())
                .update();
    }

    private boolean isNew(String uid, String key, String fingerprint) {
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
                        .param("uid", uid)
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("kept", keptSince())
                        .update()
                == 1;
    }

    private String earlierAnswer(String uid, String key, String fingerprint) {
        return jdbc.sql(
                        """
                        select answer
                          from repeatable_request
                         where uid = :uid and key = :key and fingerprint = :fingerprint
                        """)
                .param("uid", uid)
                .param("key", key)
                .param("fingerprint", fingerprint)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new KeyReused(key));
    }

    private void remember(String uid, String key, Object answer) {
        jdbc.sql(
                        """
                        update repeatable_request
                           set answer = cast(:answer as jsonb)
                         where uid = :uid and key = :key
                        """)
                .param("uid", uid)
                .param("key", key)
                .param("answer", json.writeValueAsString(answer))
                .update();
    }

    private Timestamp keptSince() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }
}
