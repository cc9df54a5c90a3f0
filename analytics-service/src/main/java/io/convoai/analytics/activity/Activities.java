package io.convoai.analytics.activity;

import io.convoai.analytics.door.Window;
import io.convoai.analytics.metric.Count;
import io.convoai.analytics.metric.Metric;
import io.convoai.analytics.row.Columns;
import io.convoai.analytics.row.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Activities {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    /** Within a minute an act told by ourselves and the same told by others are one. */
    private static final String ADD =
            """
            with told as (
                 select *
                   from unnest(cast(:ids as text[]), cast(:uids as text[]),
                               cast(:types as text[]), cast(:times as timestamptz[]),
                               cast(:details as jsonb[]), cast(:addresses as text[]),
                               cast(:agents as text[]), cast(:untrusted as boolean[]))
                     as told (id, uid, type, time, details, ip_address, user_agent, untrusted)),
                 withdrawn as (
                 delete from activity as other
                  using told
                  where other.untrusted
                    and not told.untrusted
                    and other.uid = told.uid
                    and other.type = told.type
                    and other.time between told.time - interval '1 minute'
                                       and told.time + interval '1 minute'
                    and other.time between cast(:first as timestamptz) - interval '1 minute'
                                       and cast(:last as timestamptz) + interval '1 minute'
                 returning other.uid, -1 as count, other.time),
                 added as (
                 insert into activity
                        (id, uid, type, time, details, ip_address, user_agent, untrusted)
                 select told.*
                   from told
                   join person using (uid)
                  where not erased
                    and not (told.untrusted
                             and exists (select
                                           from activity as own
                                          where not own.untrusted
                                            and own.uid = told.uid
                                            and own.type = told.type
                                            and own.time between told.time - interval '1 minute'
                                                          and told.time + interval '1 minute'))
                 returning uid, 1 as count, time),
                 acts as (
                 select uid, sum(count) as count, max(time) as last
                   from (select * from added union all select * from withdrawn) as act
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

    private static final String LATEST =
            """
            select id, uid, username, type, time, details, ip_address, user_agent,
                   activity.untrusted
              from (select id, time
                      from activity
                     {where}
                     order by time desc, id desc
                     limit :limit offset :skip) as page
              join activity using (time, id)
              left join person using (uid)
             order by time desc, id desc
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Activities(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Counts each person at the first activity of a day. Comes after these people were met, which
     * holds their rows in an order of their own.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Count> add(List<Activity> activities) {
        if (activities.isEmpty()) {
            return List.of();
        }
        var times = activities.stream().map(Activity::time).sorted().toList();
        var columns = new Columns<>(activities);
        return jdbc
                .sql(ADD)
                .param("ids", columns.texts(Activity::id))
                .param("uids", columns.texts(Activity::uid))
                .param("types", columns.texts(Activity::type))
                .param("times", columns.times(Activity::time))
                .param("details", columns.texts(act -> json.writeValueAsString(act.details())))
                .param("addresses", columns.texts(act -> act.from().ipAddress()))
                .param("agents", columns.texts(act -> act.from().userAgent()))
                .param("untrusted", columns.values(Activity::untrusted, Boolean[]::new))
                .param("first", times.getFirst().toString())
                .param("last", times.getLast().toString())
                .query(Rows.of(Present.class))
                .stream()
                .map(Present::count)
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long erase(String uid) {
        return jdbc.sql("delete from activity where uid = :uid").param("uid", uid).update();
    }

    /** Newest first. The page is found by index alone, as long as no filter asks for more. */
    List<ActivityEntry> latest(ActivityFilter filter, Window window) {
        return filter.where().page(jdbc, LATEST, window).query(this::entry).list();
    }

    private ActivityEntry entry(ResultSet row, int number) throws SQLException {
        return new ActivityEntry(
                row.getString("id"),
                row.getString("uid"),
                row.getString("username"),
                row.getString("type"),
                row.getTimestamp("time").toInstant(),
                row.getString("ip_address"),
                row.getString("user_agent"),
                json.readValue(row.getString("details"), DETAILS),
                row.getBoolean("untrusted"));
    }

    record Present(LocalDate day, String uid) {

        Count count() {
            return new Count(Metric.ACTIVE_PEOPLE, day, uid, 1);
        }
    }
}
