package io.convoai.analytics.person;

import io.convoai.analytics.door.Window;
import io.convoai.analytics.metric.Count;
import io.convoai.analytics.metric.Metric;
import io.convoai.analytics.metric.RoleChange;
import io.convoai.analytics.row.Columns;
import io.convoai.analytics.row.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everyone who was ever told of. The name may come later than the person. */
@Repository
public class People {

    /** Of somebody whom we know ourselves, others change nothing. */
    private static final String MEET =
            """
            insert into person as known (uid, username, role, seen_at, untrusted)
            select uid,
                   (array_agg(username order by number desc)
                    filter (where username is not null))[1],
                   (array_agg(role order by number desc) filter (where role is not null))[1],
                   min(at),
                   bool_and(untrusted)
              from unnest(cast(:uids as text[]), cast(:usernames as text[]),
                          cast(:roles as text[]), cast(:times as timestamptz[]),
                          cast(:untrusted as boolean[]))
                   with ordinality
                as sighting (uid, username, role, at, untrusted, number)
             group by uid
             order by uid collate "C"
            on conflict (uid) do update
               set username = coalesce(excluded.username, known.username),
                   role = coalesce(excluded.role, known.role),
                   untrusted = known.untrusted and excluded.untrusted
             where not known.erased
               and (known.untrusted or not excluded.untrusted)
               and (excluded.username is not null
                    or excluded.role is not null
                    or known.untrusted and not excluded.untrusted)
            returning new.uid, old.uid is null as fresh, old.role as former_role,
                      new.role as role, new.seen_at
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds their rows until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Meeting meet(List<Sighting> sightings) {
        if (sightings.isEmpty()) {
            return new Meeting(List.of(), List.of());
        }
        var columns = new Columns<>(sightings);
        var met =
                jdbc.sql(MEET)
                        .param("uids", columns.texts(Sighting::uid))
                        .param("usernames", columns.texts(Sighting::username))
                        .param("roles", columns.texts(Sighting::role))
                        .param("times", columns.times(Sighting::at))
                        .param("untrusted", columns.values(Sighting::untrusted, Boolean[]::new))
                        .query(Rows.of(Met.class));
        return new Meeting(
                met.stream().flatMap(Met::count).toList(),
                met.stream().flatMap(Met::roleChange).toList());
    }

    /** Holds somebody's row until the end of the transaction, before any other is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String uid) {
        jdbc.sql("select from person where uid = :uid for update")
                .param("uid", uid)
                .query(rows -> {});
    }

    /** Their name goes, and with it who they were. False when there is nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean erase(String uid) {
        jdbc.sql("delete from response_time where uid = :uid").param("uid", uid).update();
        return jdbc.sql(
                                """
                                update person
                                   set username = null, activity_count = 0, last_activity = null,
                                       erased = true
                                 where uid = :uid and not erased
                                """)
                        .param("uid", uid)
                        .update()
                > 0;
    }

    /** The one identity of somebody whom others call by a number or by name. */
    public Optional<String> uidOf(String called, @Nullable String username) {
        return jdbc.sql(
                        """
                        select uid
                          from person
                         where uid = :called or lower(username) in (lower(:called), lower(:username))
                         order by uid = :called desc, untrusted, uid
                         limit 1
                        """)
                .param("called", called)
                .param("username", username)
                .query(String.class)
                .optional();
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
                .query(Rows.of(TopPerson.class));
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
                .params(window.params())
                .query(Rows.of(ListedPerson.class));
    }

    /** Those who were not known before count; whose role is another takes their numbers along. */
    public record Meeting(List<Count> counts, List<RoleChange> roleChanges) {}

    record TopPerson(String userId, @Nullable String username, long activityCount) {}

    record ListedPerson(
            String userId,
            @Nullable String username,
            long activityCount,
            Instant lastActivity,
            boolean isActiveToday) {}

    record Met(
            String uid,
            boolean fresh,
            @Nullable String formerRole,
            @Nullable String role,
            Instant seenAt) {

        Stream<Count> count() {
            return fresh ? Stream.of(Count.of(Metric.PEOPLE, seenAt, uid, 1)) : Stream.empty();
        }

        Stream<RoleChange> roleChange() {
            return fresh || role == null || role.equals(formerRole)
                    ? Stream.empty()
                    : Stream.of(new RoleChange(uid, formerRole, role));
        }
    }
}
