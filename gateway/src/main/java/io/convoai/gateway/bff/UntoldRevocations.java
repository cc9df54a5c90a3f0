package io.convoai.gateway.bff;

import io.convoai.platform.secret.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refresh tokens of sessions that ended here and that auth-service has not heard of yet. */
@Repository
class UntoldRevocations {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGER_THAN_ANY_TOKEN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Sealer sealer;

    UntoldRevocations(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    void add(UntoldRevocation revocation, Instant now) {
        jdbc.sql(
                        """
                        insert into untold_revocation (id, refresh_token, next_try_at, expires_at)
                        values (:id, :refreshToken, :nextTryAt, :expiresAt)
                        """)
                .param("id", revocation.id())
                .param("refreshToken", sealer.seal(revocation.refreshToken(), revocation.id()))
                .param("nextTryAt", at(now.plus(FIRST_RETRY)))
                .param("expiresAt", at(now.plus(LONGER_THAN_ANY_TOKEN)))
                .update();
    }

    void remove(String id) {
        jdbc.sql("delete from untold_revocation where id = :id").param("id", id).update();
    }

    /** Taken by one replica each; tried again later and later, five minutes apart at most. */
    List<UntoldRevocation> takeDue(Instant now) {
        return jdbc.sql(
                        """
                        update untold_revocation
                        set tries = tries + 1,
                            next_try_at = :now + least(power(2, tries + 1), 300) * interval '1 second'
                        where id in (
                            select id from untold_revocation where next_try_at <= :now
                            order by next_try_at limit 20 for update skip locked)
                        returning id, refresh_token
                        """)
                .param("now", at(now))
                .query(this::opened)
                .list();
    }

    void removeExpired(Instant now) {
        jdbc.sql("delete from untold_revocation where expires_at <= :now")
                .param("now", at(now))
                .update();
    }

    private UntoldRevocation opened(ResultSet row, int number) throws SQLException {
        var id = row.getString("id");
        return new UntoldRevocation(id, sealer.open(row.getBytes("refresh_token"), id));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
