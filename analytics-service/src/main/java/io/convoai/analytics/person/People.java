package io.convoai.analytics.person;

import io.convoai.analytics.row.Columns;
import io.convoai.analytics.row.Rows;
import java.util.List;
import java.util.Optional;
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

    private static final String ERASE =
            """
            update person
               set username = null, activity_count = 0, last_activity = null, erased = true
             where uid = :uid and not erased
            """;

    private static final String UID =
            """
            select uid
              from person
             where uid = :called or lower(username) in (lower(:called), lower(:username))
             order by uid = :called desc, untrusted, uid
             limit 1
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds their rows until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Meeting meet(List<Sighting> sightings) {
        if (sightings.isEmpty()) {
            return Meeting.with(List.of());
        }
        var columns = new Columns<>(sightings);
        return Meeting.with(
                jdbc.sql(MEET)
                        .param("uids", columns.texts(Sighting::uid))
                        .param("usernames", columns.texts(Sighting::username))
                        .param("roles", columns.texts(Sighting::role))
                        .param("times", columns.times(Sighting::at))
                        .param("untrusted", columns.values(Sighting::untrusted, Boolean[]::new))
                        .query(Rows.of(Met.class)));
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
        return jdbc.sql(ERASE).param("uid", uid).update() > 0;
    }

    /** The one identity of somebody whom others call by a number or by name. */
    public Optional<String> uidOf(String called, @Nullable String username) {
        return jdbc.sql(UID)
                .param("called", called)
                .param("username", username)
                .query(String.class)
                .optional();
    }
}
