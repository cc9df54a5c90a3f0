package io.convoai.analytics.person;

import io.convoai.analytics.door.Window;
import io.convoai.analytics.row.Columns;
import io.convoai.analytics.row.Rows;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How long people wait for answers. */
@Repository
public class ResponseTimes {

    private static final String ADD =
            """
            insert into response_time as known
                   (uid, answers, answer_ms, fastest_ms, slowest_ms)
            select uid, count(*), sum(ms), min(ms), max(ms)
              from unnest(cast(:uids as text[]), cast(:ms as bigint[]))
                as wait (uid, ms)
             group by uid
             order by uid collate "C"
            on conflict (uid) do update
               set answers = known.answers + excluded.answers,
                   answer_ms = known.answer_ms + excluded.answer_ms,
                   fastest_ms = least(known.fastest_ms, excluded.fastest_ms),
                   slowest_ms = greatest(known.slowest_ms, excluded.slowest_ms)
            """;

    private static final String WITHDRAW =
            """
            update response_time
               set answers = answers - 1, answer_ms = answer_ms - :ms
             where uid = :uid
            """;

    private static final String SLOWEST =
            """
            select uid as user_id, username,
                   round(mean_ms / 1000, 4) as avg_response_time,
                   round(fastest_ms / 1000.0, 4) as min_response_time,
                   round(slowest_ms / 1000.0, 4) as max_response_time,
                   answers as message_count
              from (select uid
                      from response_time
                     order by mean_ms desc, uid
                     limit :limit offset :skip) as page
              join response_time using (uid)
              left join person using (uid)
             order by mean_ms desc, uid
            """;

    private final JdbcClient jdbc;

    ResponseTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Wait> waits) {
        if (waits.isEmpty()) {
            return;
        }
        var columns = new Columns<>(waits);
        jdbc.sql(ADD)
                .param("uids", columns.texts(Wait::uid))
                .param("ms", columns.values(Wait::ms, Long[]::new))
                .update();
    }

    /** Takes back what others told of answers of which we know ourselves by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(List<Wait> waits) {
        for (var wait : waits) {
            jdbc.sql("delete from response_time where uid = :uid and answers = 1")
                    .param("uid", wait.uid())
                    .update();
            jdbc.sql(WITHDRAW).param("uid", wait.uid()).param("ms", wait.ms()).update();
        }
    }

    /** Who waits longest comes first. A late page is found by index alone. */
    List<PersonResponseTime> slowest(Window window) {
        return jdbc.sql(SLOWEST).params(window.params()).query(Rows.of(PersonResponseTime.class));
    }

    record PersonResponseTime(
            String userId,
            @Nullable String username,
            BigDecimal avgResponseTime,
            BigDecimal minResponseTime,
            BigDecimal maxResponseTime,
            long messageCount) {}
}
