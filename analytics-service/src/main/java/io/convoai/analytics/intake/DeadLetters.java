package io.convoai.analytics.intake;

import io.convoai.analytics.intake.DeadLetter.Original;
import io.convoai.analytics.intake.DeadLetter.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DeadLetters {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String KEEP =
            """
            insert into dead_letter
                   (id, topic, partition, place, key, headers, body, reason, event_id,
                    type, parked_at)
            values (:id, :topic, :partition, :place, :key, cast(:headers as jsonb),
                    :body, :reason, :eventId, :type, :parkedAt)
            on conflict do nothing
            """;

    private static final String LATEST =
            """
            select *
              from dead_letter
             where (cast(:replayed as boolean) is null
                    or (replayed_at is not null) = :replayed)
               and (cast(:cursor as text) is null
                    or (parked_at, id) < (select parked_at, id
                                            from dead_letter
                                           where id = :cursor))
             order by parked_at desc, id desc
             limit :limit
            """;

    private static final String MARK_REPLAYED =
            """
            update dead_letter
               set replayed_at = :at, replayed_by = :by
             where id = :id
            returning *
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeadLetters(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The same may come twice and is kept once. */
    void keep(DeadLetter letter) {
        jdbc.sql(KEEP)
                .param("id", letter.id())
                .param("topic", letter.topic())
                .param("partition", letter.partition())
                .param("place", letter.offset())
                .param("key", letter.original().key())
                .param("headers", json.writeValueAsString(letter.original().headers()))
                .param("body", letter.original().body())
                .param("reason", letter.reason().name())
                .param("eventId", letter.eventId())
                .param("type", letter.type())
                .param("parkedAt", Timestamp.from(letter.parkedAt()))
                .update();
    }

    /** Newest first; the cursor is the id of the last one that was seen. */
    List<DeadLetter> latest(@Nullable Boolean replayed, @Nullable String cursor, int limit) {
        return jdbc.sql(LATEST)
                .param("replayed", replayed)
                .param("cursor", cursor)
                .param("limit", limit)
                .query(this::letter)
                .list();
    }

    /** Nobody else replays it meanwhile. */
    Optional<DeadLetter> hold(String id) {
        return jdbc.sql("select * from dead_letter where id = :id for update")
                .param("id", id)
                .query(this::letter)
                .optional();
    }

    DeadLetter markReplayed(String id, String by, Instant at) {
        return jdbc.sql(MARK_REPLAYED)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", id)
                .query(this::letter)
                .single();
    }

    private DeadLetter letter(ResultSet row, int number) throws SQLException {
        var replayedAt = row.getTimestamp("replayed_at");
        return new DeadLetter(
                row.getString("id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("place"),
                Reason.valueOf(row.getString("reason")),
                row.getString("event_id"),
                row.getString("type"),
                row.getTimestamp("parked_at").toInstant(),
                replayedAt == null ? null : replayedAt.toInstant(),
                row.getString("replayed_by"),
                new Original(
                        row.getString("key"),
                        json.readValue(row.getString("headers"), HEADERS),
                        row.getBytes("body")));
    }
}
