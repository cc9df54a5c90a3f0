package io.convoai.analytics.conversation;

import io.convoai.analytics.door.Window;
import io.convoai.analytics.row.Columns;
import io.convoai.analytics.row.Rows;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Messages {

    /** What others told long before or after ourselves is looked for in vain. */
    private static final Duration APART = Duration.ofDays(1);

    private static final String ADD =
            """
            insert into message
                   (id, conversation_id, uid, role, tokens, response_ms, model, time,
                    untrusted)
            select *
              from unnest(cast(:ids as text[]), cast(:conversations as text[]),
                          cast(:uids as text[]), cast(:roles as text[]),
                          cast(:tokens as bigint[]), cast(:ms as bigint[]),
                          cast(:models as text[]), cast(:times as timestamptz[]),
                          cast(:untrusted as boolean[]))
            on conflict do nothing
            """;

    private static final String WITHDRAW =
            """
            delete from message
             where untrusted
               and id = any(:ids)
               and time between :from and :to
            returning id, conversation_id, uid, role, tokens, response_ms, model,
                      time as at, untrusted
            """;

    private static final String IS_KNOWN =
            """
            select exists (select
                             from message
                            where conversation_id = :conversationId and id = :id)
            """;

    private static final String OF_CONVERSATION =
            """
            select id as message_id, role, tokens as token_count,
                   round(response_ms / 1000.0, 3) as response_time,
                   model as model_used, time as timestamp, untrusted
              from message
             where conversation_id = :conversationId
             order by time, id
             limit :limit offset :skip
            """;

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Message> messages) {
        var columns = new Columns<>(messages);
        jdbc.sql(ADD)
                .param("ids", columns.texts(Message::id))
                .param("conversations", columns.texts(Message::conversationId))
                .param("uids", columns.texts(Message::uid))
                .param("roles", columns.texts(Message::role))
                .param("tokens", columns.values(Message::tokens, Long[]::new))
                .param("ms", columns.values(Message::responseMs, Long[]::new))
                .param("models", columns.texts(Message::model))
                .param("times", columns.times(Message::at))
                .param("untrusted", columns.values(Message::untrusted, Boolean[]::new))
                .update();
    }

    /** Removes what others told of these messages, for now we know of them ourselves. */
    List<Message> withdrawToldByOthers(List<Message> messages) {
        var times = messages.stream().map(Message::at).sorted().toList();
        return jdbc.sql(WITHDRAW)
                .param("ids", new Columns<>(messages).texts(Message::id))
                .param("from", Timestamp.from(times.getFirst().minus(APART)))
                .param("to", Timestamp.from(times.getLast().plus(APART)))
                .query(Rows.of(Message.class));
    }

    boolean isKnown(Message message) {
        return jdbc.sql(IS_KNOWN)
                .param("conversationId", message.conversationId())
                .param("id", message.id())
                .query(Boolean.class)
                .single();
    }

    /** Oldest first. */
    List<MessageEntry> of(String conversationId, Window window) {
        return jdbc.sql(OF_CONVERSATION)
                .param("conversationId", conversationId)
                .params(window.params())
                .query(Rows.of(MessageEntry.class));
    }

    record MessageEntry(
            String messageId,
            String role,
            long tokenCount,
            @Nullable BigDecimal responseTime,
            @Nullable String modelUsed,
            Instant timestamp,
            boolean untrusted) {}
}
