package io.convoai.chat.message;

import io.convoai.chat.messageid.MessageIds;
import io.convoai.platform.page.Page;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The messages of one conversation: a page of them, all of them, or only their number. */
@Repository
public class History {

    private static final String OLDEST =
            """
            select *
              from message
             where conversation_id = :conversationId
             order by key
            offset :skip limit :limit
            """;

    private static final String BEFORE =
            """
            select *
              from message
             where conversation_id = :conversationId and key < :key
             order by key desc
             limit :limit
            """;

    private static final String AFTER =
            """
            select *
              from message
             where conversation_id = :conversationId and key > :key
             order by key
             limit :limit
            """;

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final MessageIds ids;
    private final MessageRows rows;

    History(JdbcClient jdbc, MessageIds ids, MessageRows rows) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.rows = rows;
    }

    /** The newest ones, in the order of the talk. */
    public List<Message> newestIn(String conversationId, int limit) {
        return before(conversationId, Long.MAX_VALUE, limit).reversed();
    }

    /**
     * From the first to the last, in batches: a conversation may be longer than memory is large.
     */
    public void eachIn(String conversationId, Consumer<Message> reader) {
        var last = 0L;
        while (true) {
            var batch = after(conversationId, last);
            batch.forEach(reader);
            if (batch.size() < BATCH) {
                return;
            }
            last = ids.keyOf(batch.getLast().id()).orElseThrow();
        }
    }

    public Stats statsOf(String conversationId) {
        return jdbc.sql(
                        """
                        select count(*) as total_messages,
                               count(*) filter (where role = 'user') as user_messages,
                               count(*) filter (where role = 'assistant') as assistant_messages,
                               coalesce(sum(tokens_used), 0) as total_tokens_used
                          from message
                         where conversation_id = :conversationId
                        """)
                .param("conversationId", conversationId)
                .query(Stats.class)
                .single();
    }

    Page<Message> latestIn(String conversationId, @Nullable String before, int limit) {
        var key = before == null ? Long.MAX_VALUE : keyOf(before);
        return Page.of(before(conversationId, key, limit + 1), limit, Message::id);
    }

    private long keyOf(String cursor) {
        return ids.keyOf(cursor).orElseThrow(() -> new InvalidCursor(cursor));
    }

    List<Message> oldestIn(String conversationId, int skip, int limit) {
        return read(jdbc.sql(OLDEST).param("skip", skip), conversationId, limit);
    }

    private List<Message> before(String conversationId, long key, int limit) {
        return read(jdbc.sql(BEFORE).param("key", key), conversationId, limit);
    }

    private List<Message> after(String conversationId, long key) {
        return read(jdbc.sql(AFTER).param("key", key), conversationId, BATCH);
    }

    private List<Message> read(StatementSpec statement, String conversationId, int limit) {
        return statement
                .param("conversationId", conversationId)
                .param("limit", limit)
                .query(rows)
                .list();
    }
}
