package io.convoai.analytics.usage;

import io.convoai.analytics.door.Window;
import io.convoai.analytics.row.Columns;
import io.convoai.analytics.row.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
public class ApiCalls {

    private static final String ADD =
            """
            insert into api_call
                   (id, endpoint, method, uid, status, response_ms, time, untrusted)
            select *
              from unnest(cast(:ids as text[]), cast(:endpoints as text[]),
                          cast(:methods as text[]), cast(:uids as text[]),
                          cast(:statuses as int[]), cast(:ms as double precision[]),
                          cast(:times as timestamptz[]),
                          cast(:untrusted as boolean[]))
            on conflict do nothing
            """;

    private static final String LATEST =
            """
            select id, endpoint, method, uid as user_id, time as timestamp,
                   status as status_code,
                   round(cast(response_ms / 1000 as numeric), 6) as response_time,
                   cast(null as text) as error_message, untrusted
              from api_call
             {where}
             order by time desc, id desc
             limit :limit offset :skip
            """;

    private final JdbcClient jdbc;

    ApiCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<ApiCall> calls) {
        if (calls.isEmpty()) {
            return;
        }
        var columns = new Columns<>(calls);
        jdbc.sql(ADD)
                .param("ids", columns.texts(ApiCall::id))
                .param("endpoints", columns.texts(ApiCall::endpoint))
                .param("methods", columns.texts(ApiCall::method))
                .param("uids", columns.texts(ApiCall::uid))
                .param("statuses", columns.values(ApiCall::status, Integer[]::new))
                .param("ms", columns.values(ApiCall::responseMs, Double[]::new))
                .param("times", columns.times(ApiCall::at))
                .param("untrusted", columns.values(ApiCall::untrusted, Boolean[]::new))
                .update();
    }

    /** Newest first. */
    List<ApiCallEntry> latest(ApiCallFilter filter, Window window) {
        return filter.where().page(jdbc, LATEST, window).query(Rows.of(ApiCallEntry.class));
    }

    /** What went wrong inside stays in the log of the service that was called. */
    record ApiCallEntry(
            String id,
            String endpoint,
            String method,
            @Nullable String userId,
            Instant timestamp,
            int statusCode,
            BigDecimal responseTime,
            @Nullable String errorMessage,
            boolean untrusted) {}
}
