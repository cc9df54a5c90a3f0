package io.convoai.chat.message;

import io.convoai.chat.conversation.Metadata;
import io.convoai.chat.messageid.MessageIds;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Messages {

    private static final String ADD =
            """
            insert into message (conversation_id, role, content, status, model,
                                 tokens_used, client_id, metadata, created_at)
            values (:conversationId, :role, :content, 'complete', :model,
                    :tokensUsed, :clientId, cast(:metadata as jsonb), :now)
            returning *
            """;

    private final JdbcClient jdbc;
    private final Metadata metadata;
    private final MessageIds ids;
    private final MessageRows rows;

    Messages(JdbcClient jdbc, Metadata metadata, MessageIds ids, MessageRows rows) {
        this.jdbc = jdbc;
        this.metadata = metadata;
        this.ids = ids;
        this.rows = rows;
    }

    public Message add(String conversationId, NewMessage message, Instant now) {
        return jdbc.sql(ADD)
                .param("conversationId", conversationId)
                .param("role", message.role())
                .param("content", message.content())
                .param("model", message.model())
                .param("tokensUsed", message.tokensUsed())
                .param("clientId", message.clientId())
                .param("metadata", metadata.written(message.metadata()))
                .param("now", Timestamp.from(now))
                .query(rows)
                .single();
    }

    public Message requireOwn(String id, String uid) {
        var key = ids.keyOf(id).orElseThrow(MessageNotFound::new);
        return jdbc.sql(
                        """
                        select message.*
                          from message
                          join conversation on conversation.id = conversation_id
                         where key = :key and uid = :uid and deleted_at is null
                        """)
                .param("key", key)
                .param("uid", uid)
                .query(rows)
                .optional()
                .orElseThrow(MessageNotFound::new);
    }

    public Message read(long key) {
        return jdbc.sql("select * from message where key = :key")
                .param("key", key)
                .query(rows)
                .single();
    }

    /** The key of what was stored to answer it. */
    public Optional<Long> answerTo(long questionKey) {
        return jdbc.sql("select key from message where answer_to = :key")
                .param("key", questionKey)
                .query(Long.class)
                .optional();
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
                .query(rows)
                .optional();
    }
}
