package io.convoai.analytics.metric;

import static io.convoai.analytics.metric.MetricColumns.each;

import io.convoai.analytics.row.Columns;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
public class Totals {

    private static final String ADD =
            """
            with count as (
                 select *
                   from unnest(cast(:metrics as text[]), cast(:days as date[]),
                               cast(:uids as text[]), cast(:amounts as bigint[]))
                     as count (metric, day, uid, amount)),
            of_people as (
                 insert into person_total as known (uid, %s)
                 select uid, %s
                   from count
                  where uid is not null
                  group by uid
                  order by uid collate "C"
                 on conflict (uid) do update set %s),
            of_roles as (
                 insert into role_total as known (role, metric, amount)
                 select coalesce(role, 'unknown'), metric, sum(amount)
                   from count
                   join person using (uid)
                  group by 1, 2
                  order by 1, 2
                 on conflict (role, metric)
                 do update set amount = known.amount + excluded.amount)
            insert into total as known (metric, day, amount)
            select metric, coalesce(day, '-infinity'), sum(amount)
              from count
             group by grouping sets ((metric, day), (metric))
             order by metric collate "C", 2
            on conflict (metric, day)
            do update set amount = known.amount + excluded.amount
            """
                    .formatted(
                            each("{column}"),
                            each("coalesce(sum(amount) filter (where metric = '{metric}'), 0)"),
                            each("{column} = known.{column} + excluded.{column}"));

    /** The numbers of a person go where the person goes. */
    private static final String MOVE =
            """
            insert into role_total as known (role, metric, amount)
            select role, metric, sum(sign * amount)
              from unnest(cast(:uids as text[]), cast(:from as text[]), cast(:to as text[]))
                as change (uid, former, present)
              join person_total using (uid)
             cross join lateral (values %s) as total (metric, amount)
             cross join lateral (values (coalesce(former, 'unknown'), -1), (present, 1))
                as side (role, sign)
             where amount <> 0
             group by role, metric
             order by role collate "C", metric collate "C"
            on conflict (role, metric)
            do update set amount = known.amount + excluded.amount
            """
                    .formatted(each("('{metric}', {column})"));

    private final JdbcClient jdbc;

    Totals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps all others who count waiting, for it holds more rows than they and in another order.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(List<RoleChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("lock table total in share row exclusive mode").update();
        var columns = new Columns<>(changes);
        jdbc.sql(MOVE)
                .param("uids", columns.texts(RoleChange::uid))
                .param("from", columns.texts(RoleChange::from))
                .param("to", columns.texts(RoleChange::to))
                .update();
    }

    /** Comes last in its transaction: everyone who counts waits for the rows that it holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Count> counts) {
        if (counts.isEmpty()) {
            return;
        }
        var columns = new Columns<>(counts);
        jdbc.sql(ADD)
                .param("metrics", columns.texts(count -> count.metric().name()))
                .param("days", columns.texts(count -> count.day().toString()))
                .param("uids", columns.texts(Count::uid))
                .param("amounts", columns.values(Count::amount, Long[]::new))
                .update();
    }

    /** Only who is known stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void clear() {
        jdbc.sql("delete from total where metric <> 'PEOPLE'").update();
        jdbc.sql("delete from role_total where metric <> 'PEOPLE'").update();
        jdbc.sql(
                        """
                        with known as (delete from person_total returning uid, people)
                        insert into person_total (uid, people) select uid, people from known
                        """)
                .update();
    }

    Amounts overall() {
        return read("day = '-infinity'", Map.of());
    }

    Amounts on(LocalDate day) {
        return read("day = :day", Map.of("day", day));
    }

    private Amounts read(String days, Map<String, Object> params) {
        var amounts = new EnumMap<Metric, Long>(Metric.class);
        jdbc.sql("select metric, amount from total where " + days)
                .params(params)
                .query(row -> {
                    amounts.put(Metric.valueOf(row.getString("metric")), row.getLong("amount"));
                });
        return new Amounts(amounts);
    }
}
