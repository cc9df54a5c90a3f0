package io.convoai.analytics.person;

import io.convoai.analytics.door.Window;
import io.convoai.analytics.row.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads people in the order of what they did. Who did nothing yet stands in no list. */
@Repository
class PeopleList {

    private static final String TOP =
            """
            select uid as user_id, username, activity_count
              from person
             where last_activity is not null
             order by activity_count desc, uid
             limit :limit
            """;

    private static final String LATEST =
            """
            select uid as user_id, username, activity_count, last_activity,
                   last_activity >= :today as is_active_today
              from person
             where last_activity is not null
               and (not :onlyToday or last_activity >= :today)
             order by last_activity desc, uid
             limit :limit offset :skip
            """;

    private final JdbcClient jdbc;

    PeopleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who did most comes first. */
    List<TopPerson> top(int limit) {
        return jdbc.sql(TOP).param("limit", limit).query(Rows.of(TopPerson.class));
    }

    /** Who did something last comes first. */
    List<ListedPerson> latest(Instant today, boolean onlyToday, Window window) {
        return jdbc.sql(LATEST)
                .param("today", Timestamp.from(today))
                .param("onlyToday", onlyToday)
                .params(window.params())
                .query(Rows.of(ListedPerson.class));
    }

    record TopPerson(String userId, @Nullable String username, long activityCount) {}

    record ListedPerson(
            String userId,
            @Nullable String username,
            long activityCount,
            Instant lastActivity,
            boolean isActiveToday) {}
}
