package io.convoai.gateway.session;

import io.convoai.gateway.authserver.Tokens;
import io.convoai.gateway.secret.SealedJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;

/** Person and tokens are sealed to their row: copied to another row they do not open. */
@Repository
public class SessionRows {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRows.class);

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    SessionRows(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void add(Session session) {
        jdbc.sql(
                        """
                        insert into session (id_hash, sid, content, created_at, last_seen_at)
                        values (:idHash, :sid, :content, :now, :now)
                        """)
                .param("idHash", session.idHash())
                .param("sid", session.person().sid())
                .param("content", sealed(session))
                .param("now", at(session.lastSeenAt()))
                .update();
    }

    /** What no key of ours opens any more counts as no session: its browser signs in anew. */
    public Optional<Session> find(String idHash, Instant seenSince) {
        try {
            return read(idHash, seenSince);
        } catch (IllegalStateException | JacksonException e) {
            LOG.warn("A session cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Session> read(String idHash, Instant seenSince) {
        return jdbc.sql(
                        """
                        select id_hash, content, refreshes, last_seen_at from session
                        where id_hash = :idHash and last_seen_at > :seenSince
                        """)
                .param("idHash", idHash)
                .param("seenSince", at(seenSince))
                .query(this::opened)
                .optional();
    }

    void touch(String idHash, Instant now) {
        jdbc.sql(
                        """
                        update session set last_seen_at = :now
                        where id_hash = :idHash and last_seen_at < :now
                        """)
                .param("idHash", idHash)
                .param("now", at(now))
                .update();
    }

    /** A lease, not a lock: no connection waits while auth-service is asked. */
    public boolean lease(Session session) {
        return jdbc.sql(
                                """
                                update session set refreshing_until = now() + interval '5 seconds'
                                where id_hash = :idHash and refreshes = :refreshes
                                  and (refreshing_until is null or refreshing_until < now())
                                """)
                        .param("idHash", session.idHash())
                        .param("refreshes", session.refreshes())
                        .update()
                == 1;
    }

    public void release(String idHash) {
        jdbc.sql("update session set refreshing_until = null where id_hash = :idHash")
                .param("idHash", idHash)
                .update();
    }

    /** False when the session was ended meanwhile; it does not come back. */
    public boolean renew(Session session) {
        return jdbc.sql(
                                """
                                update session
                                set content = :content, refreshes = refreshes + 1,
                                    refreshing_until = null
                                where id_hash = :idHash
                                """)
                        .param("idHash", session.idHash())
                        .param("content", sealed(session))
                        .update()
                == 1;
    }

    List<String> removeAllOf(String sid) {
        return jdbc.sql("delete from session where sid = :sid returning id_hash")
                .param("sid", sid)
                .query(String.class)
                .list();
    }

    int removeUnseenSince(Instant time) {
        return jdbc.sql("delete from session where last_seen_at <= :time")
                .param("time", at(time))
                .update();
    }

    private byte[] sealed(Session session) {
        var content = new Content(session.person(), session.tokens());
        return sealed.seal(content, session.idHash());
    }

    private Session opened(ResultSet row, int number) throws SQLException {
        var idHash = row.getString("id_hash");
        var content = sealed.open(row.getBytes("content"), idHash, Content.class);
        return new Session(
                idHash,
                content.person(),
                content.tokens(),
                row.getInt("refreshes"),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    record Content(Person person, Tokens tokens) {}
}
