package io.convoai.chat.conversation;

import io.convoai.platform.page.Page;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many conversations at once, in the orders that people and first clients ask for. */
@Repository
class ConversationLists {

    private static final String LATEST_OF =
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
            """;

    private static final String OLDEST_OF =
            """
            select *
              from conversation
             where uid = :uid and deleted_at is null
               and (cast(:status as text) is null or status = :status)
             order by created_at, id
            offset :skip limit :limit
            """;

    private static final String NEWEST_OF =
            """
            select *
              from conversation
             where uid = :uid and deleted_at is null
             order by created_at desc, id desc
             limit :limit
            """;

    private static final String OLDEST_OF_ALL =
            """
            select *
              from conversation
             where deleted_at is null
             order by created_at, id
            offset :skip limit :limit
            """;

    private final JdbcClient jdbc;
    private final ConversationRows rows;

    ConversationLists(JdbcClient jdbc, ConversationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Those whose title has this part, be it in capitals or not; every one has an empty part. */
    Page<Conversation> latestOf(String uid, String titlePart, Position before, int limit) {
        var found =
                jdbc.sql(LATEST_OF)
                        .param("uid", uid)
                        .param("titlePart", titlePart.strip())
                        .param("updatedAt", Timestamp.from(before.updatedAt()))
                        .param("id", before.id())
                        .param("limit", limit)
                        .query(rows)
                        .list();
        return Page.of(found, limit, Position::cursorAfter);
    }

    List<Conversation> oldestOf(String uid, @Nullable String status, int skip, int limit) {
        return jdbc.sql(OLDEST_OF)
                .param("uid", uid)
                .param("status", status)
                .param("skip", skip)
                .param("limit", limit)
                .query(rows)
                .list();
    }

    List<Conversation> newestOf(String uid, int limit) {
        return jdbc.sql(NEWEST_OF).param("uid", uid).param("limit", limit).query(rows).list();
    }

    List<Conversation> oldestOfAll(int skip, int limit) {
        return jdbc.sql(OLDEST_OF_ALL).param("skip", skip).param("limit", limit).query(rows).list();
    }
}
