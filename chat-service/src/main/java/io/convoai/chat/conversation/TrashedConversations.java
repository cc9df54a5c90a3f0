package io.convoai.chat.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those in the trash: out of sight, and gone after some days. */
@Repository
class TrashedConversations {

    private static final int DAYS_KEPT = 30;

    /** So many go in one statement, with all their messages. */
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final ConversationRows rows;

    TrashedConversations(JdbcClient jdbc, ConversationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void add(String id, Instant now) {
        jdbc.sql("update conversation set deleted_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** As if it had been there for so long that nobody can take it back. */
    void addExpired(String id, Instant now) {
        add(id, now.minus(DAYS_KEPT, ChronoUnit.DAYS));
    }

    /** Empty when it is not in the trash, or no longer. */
    Optional<Conversation> takeBack(String id, String uid, Instant now) {
        return jdbc.sql(
                        """
                        update conversation
                           set deleted_at = null
                         where id = :id and uid = :uid
                           and deleted_at > cast(:now as timestamptz) - make_interval(days => :days)
                        returning *
                        """)
                .param("id", id)
                .param("uid", uid)
                .param("now", Timestamp.from(now))
                .param("days", DAYS_KEPT)
                .query(rows)
                .optional();
    }

    /** Whether there may be more; what is still being answered waits for the next time. */
    boolean purgeSome(Instant now) {
        var purged =
                jdbc.sql(
                                """
                                delete from conversation
                                 where id in (
                                       select id from conversation
                                        where deleted_at <= :expired
                                          and not exists (
                                              select from generation
                                               where conversation_id = conversation.id)
                                        limit :most)
                                """)
                        .param("expired", Timestamp.from(now.minus(DAYS_KEPT, ChronoUnit.DAYS)))
                        .param("most", BATCH)
                        .update();
        return purged == BATCH;
    }
}
