package io.convoai.chat.message;

import io.convoai.chat.conversation.Metadata;
import io.convoai.chat.messageid.MessageIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

@Component
class MessageRows implements RowMapper<Message> {

    private final Metadata metadata;
    private final MessageIds ids;

    MessageRows(Metadata metadata, MessageIds ids) {
        this.metadata = metadata;
        this.ids = ids;
    }

    @Override
    public Message mapRow(ResultSet row, int number) throws SQLException {
        return new Message(
                ids.idOf(row.getLong("key")),
                row.getString("conversation_id"),
                row.getString("role"),
                row.getString("content"),
                row.getString("status"),
                row.getString("model"),
                row.getObject("tokens_used", Integer.class),
                row.getObject("response_time_ms", Integer.class),
                error(row),
                row.getString("client_id"),
                metadata.read(row, "metadata"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable AnswerError error(ResultSet row) throws SQLException {
        var code = row.getString("error_code");
        return code == null
                ? null
                : new AnswerError(
                        code,
                        row.getString("error_detail"),
                        row.getObject("error_retry_after_seconds", Integer.class));
    }
}
