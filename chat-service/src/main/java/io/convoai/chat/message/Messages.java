package io.convoai.chat.message;

import io.convoai.chat.message.Message.AnswerError;
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
public class Messages {

    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MessageIds ids;

    Messages(JdbcClient jdbc, JsonMapper json, MessageIds ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    public Message add(String conversationId, NewMessage message, Instant now) {
        var metadata = message.metadata();
        return jdbc.sql(
                        """
                        insert into message (conversation_id, role, content, status, model,
                                             tokens_used, client_id, metadata, created_at)
                        values (:conversationId, :role, :content, 'complete', :model,
                                :tokensUsed, :clientId, cast(:metadata as jsonb), :now)
                        returning *
                        """)
                .param("conversationId", conversationId)
                .param("role", message.role())
                .param("content", message.content())
                .param("model", message.model())
                .param("tokensUsed", message.tokensUsed())
                .param("clientId", message.clientId())
                .param("metadata", metadata == null ? null : json.writeValueAsString(metadata))
                .param("now", Timestamp.from(now))
                .query(this::message)
                .single();
    }

    public Message requireOwn(String id, String uid) {
        var key = ids.keyOf(id);
        if (key.isEmpty()) {
            throw new MessageNotFound();
        }
        return jdbc.sql(
                        """
                        select message.*
                          from message
                          join conversation on conversation.id = conversation_id
                         where key = :key and uid = :uid and deleted_at is null
                        """)
                .param("key", key.getAsLong())
                .param("uid", uid)
                .query(this::message)
                .optional()
                .orElseThrow(MessageNotFound::new);
    }

    public Message read(long key) {
        return jdbc.sql("select * from message where key = :key")
                .param("key", key)
                .query(this::message)
                .single();
    }

    /** What a model is told of the conversation: its newest messages, in the order of the talk. */
    public List<Message> saidBefore(String conversationId, long key, int limit) {
        return jdbc.sql(
                        """
                        select *
                          from (select *
                                  from message
                                 where conversation_id = :conversationId
                                   and key < :key and content <> ''
                                 order by key desc
                                 limit :limit) as newest
                         order by key
                        """)
                .param("conversationId", conversationId)
                .param("key", key)
                .param("limit", limit)
                .query(this::message)
                .list();
    }

    Optional<Message> withClientId(String conversationId, String clientId) {
        return jdbc.sql(
                        """
                        select *
                          from message
                         where conversation_id = :conversationId and client_id = :clientId
                        """)
                .param("conversationId", conversationId)
                .param("clientId", clientId)
                .query(this::message)
                .optional();
    }

    Page<Message> latestIn(String conversationId, @Nullable String before, int limit) {
        var key =
                before == null
                        ? Long.MAX_VALUE
                        : ids.keyOf(before).orElseThrow(() -> new InvalidCursor(before));
        var rows =
                jdbc.sql(
                                """
                                select *
                                  from message
                                 where conversation_id = :conversationId and key < :key
                                 order by key desc
                                 limit :limit + 1
                                """)
                        .param("conversationId", conversationId)
                        .param("key", key)
                        .param("limit", limit)
                        .query(this::message)
                        .list();
        return Page.of(rows, limit, Message::id);
    }

    List<Message> oldestIn(String conversationId, int skip, int limit) {
        return jdbc.sql(
                        """
                        select *
                          from message
                         where conversation_id = :conversationId
                         order by key
                        offset :skip limit :limit
                        """)
                .param("conversationId", conversationId)
                .param("skip", skip)
                .param("limit", limit)
                .query(this::message)
                .list();
    }

    private Message message(ResultSet row, int number) throws SQLException {
        var metadata = row.getString("metadata");
        var code = row.getString("error_code");
        return new Message(
                ids.idOf(row.getLong("key")),
                row.getString("conversation_id"),
                row.getString("role"),
                row.getString("content"),
                row.getString("status"),
                row.getString("model"),
                row.getObject("tokens_used", Integer.class),
                row.getObject("response_time_ms", Integer.class),
                code == null ? null : error(code, row),
                row.getString("client_id"),
                metadata == null ? null : json.readValue(metadata, METADATA),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static AnswerError error(String code, ResultSet row) throws SQLException {
        return new AnswerError(
                code,
                row.getString("error_detail"),
                row.getObject("error_retry_after_seconds", Integer.class));
    }
}
