package io.convoai.chat.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class ConversationRows implements RowMapper<Conversation> {

    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final JsonMapper json;

    ConversationRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Conversation mapRow(ResultSet row, int number) throws SQLException {
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
