package io.convoai.auth.session;

import io.convoai.auth.client.TokenTimes;
import io.convoai.platform.page.Page;
import io.convoai.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sign-ins that a person may be using: open, and not so old that no token is left of them. */
@Repository
class OwnSessions {

    private final JdbcClient jdbc;
    private final TokenTimes times;

    OwnSessions(JdbcClient jdbc, TokenTimes times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** A cursor is the id of the last one that was shown. */
    Page<Session> latestOf(Caller caller, @Nullable String cursor, int limit) {
        var rows =
                jdbc.sql(
                                """
                                select *
                                  from sign_in
                                 where uid = :uid
                                   and ended_at is null
                                   and last_used_at > :usedSince
                                   and (:cursor::text is null
                                        or (started_at, sid) < (select started_at, sid
                                                                  from sign_in
                                                                 where sid = :cursor
                                                                   and uid = :uid))
                                 order by started_at desc, sid desc
                                 limit :limit + 1
                                """)
                        .param("uid", caller.uid())
                        .param("usedSince", usedSince())
                        .param("cursor", cursor)
                        .param("limit", limit)
                        .query((row, _) -> session(row, caller))
                        .list();
        return Page.of(rows, limit, Session::id);
    }

    boolean contain(String sid, String uid) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from sign_in
                                        where sid = :sid
                                          and uid = :uid
                                          and ended_at is null
                                          and last_used_at > :usedSince)
                        """)
                .param("sid", sid)
                .param("uid", uid)
                .param("usedSince", usedSince())
                .query(Boolean.class)
                .single();
    }

    private static Session session(ResultSet row, Caller caller) throws SQLException {
        var sid = row.getString("sid");
        return new Session(
                sid,
                sid.equals(caller.sid()),
                row.getString("client"),
                row.getString("user_agent"),
                row.getString("address"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("last_used_at").toInstant());
    }

    private Timestamp usedSince() {
        return Timestamp.from(times.oldestUse());
    }
}
