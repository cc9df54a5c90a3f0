package io.convoai.chat.conversation;

import io.convoai.platform.page.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Conversations {

    static final int DAYS_IN_TRASH = 30;

    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private static final String OWN =
            """
            select *
              from conversation
             where id = :id and uid = :uid and deleted_at is null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Conversations(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Fails the same whether it is absent, in the trash or somebody else's. */
    public Conversation requireOwn(String id, String uid) {
        return found(jdbc.sql(OWN), id, uid).orElseThrow(ConversationNotFound::new);
    }

    /** Holds the row until the commit, so that its events keep the order of its changes. */
    public Conversation requireOwnAndLock(String id, String uid) {
        return found(jdbc.sql(OWN + "for update"), id, uid).orElseThrow(ConversationNotFound::new);
    }

    public void add(Conversation conversation) {
        var metadata = conversation.contextMetadata();
        jdbc.sql(
                        """
                        insert into conversation
                               (id, uid, title, context_metadata, created_at, updated_at)
                        values (:id, :uid, :title, cast(:metadata as jsonb), :now, :now)
                        """)
                .param("id", conversation.id())
                .param("uid", conversation.userId())
                .param("title", conversation.title())
                .param("metadata", metadata == null ? null : json.writeValueAsString(metadata))
                .param("now", Timestamp.from(conversation.createdAt()))
                .update();
    }

    /** Moves it to the top of the list; one without a title takes this one. */
    public void spokenIn(String id, @Nullable String title, Instant now) {
        jdbc.sql(
                        """
                        update conversation
                           set updated_at = :now, title = coalesce(title, :title)
                         where id = :id
                        """)
                .param("id", id)
                .param("title", title)
                .param("now", Timestamp.from(now))
                .update();
    }

    public Conversation end(String id, Instant now) {
        return jdbc.sql(
                        """
                        update conversation
                           set status = 'ended', ended_at = :now, updated_at = :now
                         where id = :id
                        returning *
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(this::conversation)
                .single();
    }

    /** A new name does not move it to the top of the list. */
    Conversation rename(String id, String uid, String title) {
        var statement =
                jdbc.sql(
                                """
                                update conversation
                                   set title = :title
                                 where id = :id and uid = :uid and deleted_at is null
                                returning *
                                """)
                        .param("title", title);
        return found(statement, id, uid).orElseThrow(ConversationNotFound::new);
    }

    void moveToTrash(String id, Instant now) {
        jdbc.sql("update conversation set deleted_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Empty when it is not in the trash, or no longer. */
    Optional<Conversation> takeFromTrash(String id, String uid, Instant now) {
        var statement =
                jdbc.sql(
                                """
                                update conversation
                                   set deleted_at = null
                                 where id = :id and uid = :uid
                                   and deleted_at > cast(:now as timestamptz) - make_interval(days => :days)
                                returning *
                                """)
                        .param("now", Timestamp.from(now))
                        .param("days", DAYS_IN_TRASH);
        return found(statement, id, uid);
    }

    int purge(Instant now) {
        return jdbc.sql(
                        """
                        delete from conversation
                         where deleted_at <= cast(:now as timestamptz) - make_interval(days => :days)
                        """)
                .param("now", Timestamp.from(now))
                .param("days", DAYS_IN_TRASH)
                .update();
    }

    /** Those whose title has this part, be it in capitals or not; every one has an empty part. */
    Page<Conversation> latestOf(String uid, String titlePart, Position before, int limit) {
        var rows =
                jdbc.sql(
                                """
                                select *
                                  from conversation
                                 where uid = :uid and deleted_at is null
                                   and (updated_at, id) < (:updatedAt, :id)
                                   and (:titlePart = ''
                                        or strpos(casefold(title collate "pg_unicode_fast"),
                                                  casefold(:titlePart collate "pg_unicode_fast")) > 0)
                                 order by updated_at desc, id desc
                                 limit :limit + 1
                                """)
                        .param("uid", uid)
                        .param("titlePart", titlePart.strip())
                        .param("updatedAt", Timestamp.from(before.updatedAt()))
                        .param("id", before.id())
                        .param("limit", limit)
                        .query(this::conversation)
                        .list();
        return Page.of(rows, limit, Position::cursorAfter);
    }

    List<Conversation> oldestOf(String uid, @Nullable String status, int skip, int limit) {
        return jdbc.sql(
                        """
                        select *
                          from conversation
                         where uid = :uid and deleted_at is null
                           and (cast(:status as text) is null or status = :status)
                         order by created_at, id
                        offset :skip limit :limit
                        """)
                .param("uid", uid)
                .param("status", status)
                .param("skip", skip)
                .param("limit", limit)
                .query(this::conversation)
                .list();
    }

    private Optional<Conversation> found(
            JdbcClient.StatementSpec statement, String id, String uid) {
        return statement.param("id", id).param("uid", uid).query(this::conversation).optional();
    }

    private Conversation conversation(ResultSet row, int number) throws SQLException {
        var metadata = row.getString("context_metadata");
        return new Conversation(
                row.getString("id"),
                row.getString("uid"),
                row.getString("title"),
                row.getString("status"),
                metadata == null ? null : json.readValue(metadata, METADATA),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
