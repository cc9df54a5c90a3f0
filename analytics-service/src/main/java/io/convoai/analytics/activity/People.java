package io.convoai.analytics.activity;

import io.convoai.analytics.activity.Activities.Window;
import io.convoai.analytics.metric.Count;
import io.convoai.analytics.metric.Metric;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everyone of whom an event ever told. The name may come later than the person. */
@Repository
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts those who were not known before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Count> meet(List<Sighting> sightings) {
        if (sightings.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(
                        """
                        insert into person as known (uid, username, seen_at)
                        select uid, max(username), min(at)
                          from unnest(cast(:uids as text[]), cast(:usernames as text[]),
                                      cast(:times as timestamptz[])) as sighting (uid, username, at)
                         group by uid
                         order by uid collate "C"
                        on conflict (uid) do update
                           set username = excluded.username
                         where excluded.username is not null
                        returning case when old.uid is null then new.uid end as uid, new.seen_at
                        """)
                .param("uids", column(sightings, Sighting::uid))
                .param("usernames", column(sightings, Sighting::username))
                .param("times", column(sightings, sighting -> sighting.at().toString()))
                .query(Met.class)
                .list()
                .stream()
                .filter(met -> met.uid() != null)
                .map(met -> Count.of(Metric.PEOPLE, met.seenAt(), met.uid(), 1))
                .toList();
    }

    /** Who did most comes first. */
    List<TopPerson> top(int limit) {
        return jdbc.sql(
                        """
                        select uid as user_id, username, activity_count
                          from person
                         where last_activity is not null
                         order by activity_count desc, uid
                         limit :limit
                        """)
                .param("limit", limit)
                .query(TopPerson.class)
                .list();
    }

    /** Who did something last comes first. */
    List<ListedPerson> latest(Instant today, boolean onlyToday, Window window) {
        return jdbc.sql(
                        """
                        select uid as user_id, username, activity_count, last_activity,
                               last_activity >= :today as is_active_today
                          from person
                         where last_activity is not null
                           and (not :onlyToday or last_activity >= :today)
                         order by last_activity desc, uid
                         limit :limit offset :skip
                        """)
                .param("today", Timestamp.from(today))
                .param("onlyToday", onlyToday)
                .param("limit", window.limit())
                .param("skip", window.skip())
                .query(ListedPerson.class)
                .list();
    }

    private static @Nullable String[] column(
            List<Sighting> sightings, Function<Sighting, @Nullable String> value) {
        return sightings.stream().map(value).toArray(String[]::new);
    }

    public record Sighting(String uid, @Nullable String username, Instant at) {}

    record TopPerson(String userId, @Nullable String username, long activityCount) {}

    record ListedPerson(
            String userId,
            @Nullable String username,
            long activityCount,
            Instant lastActivity,
            boolean isActiveToday) {}

    record Met(@Nullable String uid, Instant seenAt) {}
}
