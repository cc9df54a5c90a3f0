package io.convoai.auth.setup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SetUpLinks {

    static final Duration LIFETIME = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    SetUpLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String token) {
        jdbc.sql("insert into set_up_link (token_hash, expires_at) values (:hash, :expiresAt)")
                .param("hash", hash(token))
                .param("expiresAt", after(LIFETIME))
                .update();
    }

    boolean isGoodFor(String token, Duration atLeast) {
        return jdbc.sql(
                        """
                        select exists (select from set_up_link
                                        where token_hash = :hash and expires_at > :then)
                        """)
                .param("hash", hash(token))
                .param("then", after(atLeast))
                .query(Boolean.class)
                .single();
    }

    /** Holds the row: of two who use one link at the same time the second waits, and finds none. */
    boolean use(String token) {
        return jdbc.sql("delete from set_up_link where token_hash = :hash and expires_at > :now")
                        .param("hash", hash(token))
                        .param("now", after(Duration.ZERO))
                        .update()
                == 1;
    }

    void removeAll() {
        jdbc.sql("delete from set_up_link").update();
    }

    private static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }

    private Timestamp after(Duration time) {
        return Timestamp.from(clock.instant().plus(time));
    }
}
