package io.convoai.chat.message;

import io.convoai.chat.messageid.MessageIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class MessageRows implements RowMapper<Message> {

    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final JsonMapper json;
    private final MessageIds ids;

    MessageRows(JsonMapper json, MessageIds ids) {
        this.json = json;
        this.ids = ids;
    }

    @Override
    public Message mapRow(ResultSet row, int number) throws SQLException {
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
