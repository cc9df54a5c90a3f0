package io.convoai.analytics.conversation;

import io.convoai.analytics.door.Window;
import io.convoai.analytics.row.Rows;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Message> messages) {
        jdbc.sql(ADD)
                .param("ids", texts(messages, Message::id))
                .param("conversations", texts(messages, Message::conversationId))
                .param("uids", texts(messages, Message::uid))
                .param("roles", texts(messages, Message::role))
                .param("tokens", messages.stream().map(Message::tokens).toArray(Long[]::new))
                .param("ms", messages.stream().map(Message::responseMs).toArray(Long[]::new))
                .param("models", texts(messages, Message::model))
                .param("times", texts(messages, message -> message.at().toString()))
                .param(
                        "untrusted",
                        messages.stream().map(Message::untrusted).toArray(Boolean[]::new))
                .update();
    }

    /** Removes what others told of these messages, for now we know of them ourselves. */
    List<Message> withdrawToldByOthers(List<Message> messages) {
        var times = messages.stream().map(Message::at).sorted().toList();
        return jdbc.sql(
                        """
                        delete from message
                         where untrusted
                           and id = any(:ids)
                           and time between :from and :to
                        returning id, conversation_id, uid, role, tokens, response_ms, model,
                                  time as at, untrusted
                        """)
                .param("ids", texts(messages, Message::id))
                .param("from", Timestamp.from(times.getFirst().minus(APART)))
                .param("to", Timestamp.from(times.getLast().plus(APART)))
                .query(Rows.of(Message.class));
    }

    boolean isKnown(String conversationId, String id) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from message
                                        where conversation_id = :conversationId and id = :id)
                        """)
                .param("conversationId", conversationId)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Oldest first. */
    List<MessageEntry> of(String conversationId, Window window) {
        return jdbc.sql(
                        """
                        select id as message_id, role, tokens as token_count,
                               round(response_ms / 1000.0, 3) as response_time,
                               model as model_used, time as timestamp, untrusted
                          from message
                         where conversation_id = :conversationId
                         order by time, id
                         limit :limit offset :skip
                        """)
                .param("conversationId", conversationId)
                .param("limit", window.limit())
                .param("skip", window.skip())
                .query(Rows.of(MessageEntry.class));
    }

    private static @Nullable String[] texts(
            List<Message> messages, Function<Message, @Nullable String> value) {
        return messages.stream().map(value).toArray(String[]::new);
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
