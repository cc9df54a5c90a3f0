package io.convoai.chat.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
public class Conversations {

    private static final String OWN =
            """
            select *
              from conversation
             where id = :id and uid = :uid and deleted_at is null
            """;

    private static final String END =
            """
            update conversation
               set status = 'ended', ended_at = :now, updated_at = :now
             where id = :id
            returning *
            """;

    private static final String ACTIVATE =
            """
            update conversation
               set status = 'active', updated_at = :now
             where id = :id
            returning *
            """;

    private static final String RENAME =
            """
            update conversation
               set title = :title
             where id = :id and uid = :uid and deleted_at is null
            returning *
            """;

    private final JdbcClient jdbc;
    private final ConversationRows rows;
    private final Metadata metadata;

    Conversations(JdbcClient jdbc, ConversationRows rows, Metadata metadata) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.metadata = metadata;
    }

    /** Fails the same whether it is absent, in the trash or somebody else's. */
    public Conversation requireOwn(String id, String uid) {
        return requireFound(jdbc.sql(OWN), id, uid);
    }

    /** Holds the row until the commit, so that its events keep the order of its changes. */
    public Conversation requireOwnAndLock(String id, String uid) {
        return requireFound(jdbc.sql(OWN + "for update"), id, uid);
    }

    /** Whoever's it is: for those who moderate. */
    Conversation requireAnyAndLock(String id) {
        return jdbc.sql(
                        """
                        select *
                          from conversation
                         where id = :id and deleted_at is null
                           for update
                        """)
                .param("id", id)
                .query(rows)
                .optional()
                .orElseThrow(ConversationNotFound::new);
    }

    public void add(Conversation conversation) {
        jdbc.sql(
                        """
                        insert into conversation
                               (id, uid, title, context_metadata, created_at, updated_at)
                        values (:id, :uid, :title, cast(:metadata as jsonb), :now, :now)
                        """)
                .param("id", conversation.id())
                .param("uid", conversation.userId())
                .param("title", conversation.title())
                .param("metadata", metadata.written(conversation.contextMetadata()))
                .param("now", Timestamp.from(conversation.createdAt()))
                .update();
    }

    /**
     * Moves it to the top of the list, where one without a title takes this one; holds the row as
     * {@link #requireOwnAndLock} does, but with one trip to the database.
     */
    public void requireOwnAndSpeak(String id, String uid, @Nullable String title, Instant now) {
        var own =
                jdbc.sql(
                                """
                                update conversation
                                   set updated_at = :now, title = coalesce(title, :title)
                                 where id = :id and uid = :uid and deleted_at is null
                                """)
                        .param("id", id)
                        .param("uid", uid)
                        .param("title", title)
                        .param("now", Timestamp.from(now))
                        .update();
        if (own == 0) {
            throw new ConversationNotFound();
        }
    }

    Conversation end(String id, Instant now) {
        return changed(END, id, now);
    }

    /** When it had ended stays known. */
    Conversation activate(String id, Instant now) {
        return changed(ACTIVATE, id, now);
    }

    private Conversation changed(String statement, String id, Instant now) {
        return jdbc.sql(statement)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(rows)
                .single();
    }

    /** A new name does not move it to the top of the list. */
    Conversation rename(String id, String uid, String title) {
        return requireFound(jdbc.sql(RENAME).param("title", title), id, uid);
    }

    private Conversation requireFound(StatementSpec statement, String id, String uid) {
        return statement
                .param("id", id)
                .param("uid", uid)
                .query(rows)
                .optional()
                .orElseThrow(ConversationNotFound::new);
    }
}
