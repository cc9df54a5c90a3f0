package io.convoai.chat.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

@Component
class ConversationRows implements RowMapper<Conversation> {

    private final Metadata metadata;

    ConversationRows(Metadata metadata) {
        this.metadata = metadata;
    }

    @Override
    public Conversation mapRow(ResultSet row, int number) throws SQLException {
        return new Conversation(
                row.getString("id"),
                row.getString("uid"),
                row.getString("title"),
                row.getString("status"),
                metadata.read(row, "context_metadata"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
