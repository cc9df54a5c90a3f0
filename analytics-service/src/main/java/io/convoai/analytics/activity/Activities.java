package io.convoai.analytics.activity;

import io.convoai.analytics.metric.Count;
import io.convoai.analytics.metric.Metric;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Activities {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private static final String ADD =
            """
            with added as (
                 insert into activity (id, uid, type, time, details)
                 select *
                   from unnest(cast(:ids as text[]), cast(:uids as text[]),
                               cast(:types as text[]), cast(:times as timestamptz[]),
                               cast(:details as jsonb[]))
                 returning uid, time),
                 acts as (
                 select uid, count(*) as count, max(time) as last
                   from added
                  group by uid),
                 active as (
                 update person
                    set activity_count = activity_count + count,
                        last_activity = greatest(last_activity, last)
                   from acts
                  where person.uid = acts.uid)
            insert into presence (day, uid)
            select distinct cast(time at time zone 'UTC' as date), uid
              from added
             order by 1, 2
            on conflict do nothing
            returning day, uid
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Activities(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Counts each person at the first activity of a day. Comes after {@link People#meet}, which
     * holds these people's rows in an order of their own.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Count> add(List<Activity> activities) {
        if (activities.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(ADD)
                .param("ids", column(activities, Activity::id))
                .param("uids", column(activities, Activity::uid))
                .param("types", column(activities, Activity::type))
                .param("times", column(activities, activity -> activity.time().toString()))
                .param("details", column(activities, a -> json.writeValueAsString(a.details())))
                .query(Present.class)
                .list()
                .stream()
                .map(first -> new Count(Metric.ACTIVE_PEOPLE, first.day(), first.uid(), 1))
                .toList();
    }

    /** Newest first; any of the three conditions may be absent. */
    List<ActivityEntry> latest(
            @Nullable String uid, @Nullable Instant from, @Nullable Instant to, Window window) {
        return jdbc.sql(
                        """
                        select id, uid, username, type, time, details
                          from activity
                          left join person using (uid)
                         where (cast(:uid as text) is null or uid = :uid)
                           and time >= coalesce(cast(:from as timestamptz), '-infinity')
                           and time < coalesce(cast(:to as timestamptz), 'infinity')
                         order by time desc, id desc
                         limit :limit offset :skip
                        """)
                .param("uid", uid)
                .param("from", timestamp(from))
                .param("to", timestamp(to))
                .param("limit", window.limit())
                .param("skip", window.skip())
                .query(this::entry)
                .list();
    }

    private ActivityEntry entry(ResultSet row, int number) throws SQLException {
        return new ActivityEntry(
                row.getString("id"),
                row.getString("uid"),
                row.getString("username"),
                row.getString("type"),
                row.getTimestamp("time").toInstant(),
                null,
                null,
                json.readValue(row.getString("details"), DETAILS));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static String[] column(List<Activity> activities, Function<Activity, String> value) {
        return activities.stream().map(value).toArray(String[]::new);
    }

    record Window(int skip, int limit) {}

    record Present(LocalDate day, String uid) {}
}
