package io.convoai.analytics.conversation;

import io.convoai.analytics.door.Where;
import io.convoai.analytics.door.Window;
import io.convoai.analytics.row.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the numbers of conversations as they are kept. */
@Repository
class ConversationList {

    /**
     * Whoever wants a late page has all before it counted, and no more than that: the page is found
     * by index alone, as long as no filter asks for more.
     */
    private static final String PAGE =
            """
            (select id
               from conversation
              {where}
              order by %s
              limit :limit offset :skip) as page
            """;

    private static final String ENTRY =
            """
            select id, id as conversation_id, conversation.uid as user_id, username, role,
                   started_at as created_at, updated_at, message_count, total_tokens,
                   coalesce(round(answer_ms / 1000.0 / nullif(timed_answers, 0), 4), 0)
                       as avg_response_time,
                   case when active then 'active' else 'ended' end as status,
                   conversation.untrusted
              from %s
              join conversation using (id)
              left join person using (uid)
            """;

    private static final String TOKENS =
            """
            select id as conversation_id, conversation.uid as user_id, username,
                   total_tokens, message_count,
                   coalesce(round(cast(total_tokens as numeric)
                                  / nullif(message_count, 0), 2), 0)
                       as avg_tokens_per_message,
                   started_at as created_at
              from %s
              join conversation using (id)
              left join person using (uid)
             order by total_tokens desc, id
            """
                    .formatted(PAGE.formatted("total_tokens desc, id"));

    private final JdbcClient jdbc;

    ConversationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ConversationEntry> newest(ConversationFilter filter, Window window) {
        return list(filter.where(), "started_at desc, id", window);
    }

    List<ConversationEntry> latestOf(String uid, Window window) {
        var where = ConversationFilter.listed().and("conversation.uid = :uid", "uid", uid);
        return list(where, "updated_at desc, id", window);
    }

    Optional<ConversationEntry> byId(String id) {
        var where = ConversationFilter.listed().and("id = :id", "id", id);
        return list(where, "id", new Window(0, 1)).stream().findFirst();
    }

    /** Most tokens first. */
    List<ConversationTokens> dearest(ConversationFilter filter, Window window) {
        return filter.where().page(jdbc, TOKENS, window).query(Rows.of(ConversationTokens.class));
    }

    private List<ConversationEntry> list(Where where, String order, Window window) {
        var statement = ENTRY.formatted(PAGE.formatted(order)) + "order by " + order;
        return where.page(jdbc, statement, window).query(Rows.of(ConversationEntry.class));
    }

    record ConversationEntry(
            String id,
            String conversationId,
            String userId,
            @Nullable String username,
            @Nullable String role,
            Instant createdAt,
            Instant updatedAt,
            long messageCount,
            long totalTokens,
            BigDecimal avgResponseTime,
            String status,
            boolean untrusted) {}

    record ConversationTokens(
            String conversationId,
            String userId,
            @Nullable String username,
            long totalTokens,
            long messageCount,
            BigDecimal avgTokensPerMessage,
            Instant createdAt) {}
}
