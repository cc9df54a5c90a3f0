package io.convoai.chat.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a client attached to a conversation or a message, as a column keeps it. */
@Component
public class Metadata {

    private static final TypeReference<Map<String, Object>> TYPE = new TypeReference<>() {};

    private final JsonMapper json;

    Metadata(JsonMapper json) {
        this.json = json;
    }

    public @Nullable String written(@Nullable Map<String, Object> metadata) {
        return metadata == null ? null : json.writeValueAsString(metadata);
    }

    public @Nullable Map<String, Object> read(ResultSet row, String column) throws SQLException {
        var written = row.getString(column);
        return written == null ? null : json.readValue(written, TYPE);
    }
}
