package io.convoai.analytics.metric;

import io.convoai.analytics.row.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days (UTC) as they were counted; a day without anything has no row. */
@Repository
class DailyStats {

    private static final String SINCE =
            """
            with counted as (
                 select day, metric, amount
                   from total
                  where day >= :first),
                 before as (
                 select coalesce(sum(amount), 0) as users
                   from total
                  where metric = 'PEOPLE' and day > '-infinity' and day < :first)
            select cast(day as text) as id, day as date,
                   users + sum(coalesce(sum(amount) filter (where metric = 'PEOPLE'), 0))
                           over (order by day) as total_users,
                   coalesce(sum(amount) filter (where metric = 'ACTIVE_PEOPLE'), 0)
                       as active_users,
                   coalesce(sum(amount) filter (where metric = 'PEOPLE'), 0)
                       as new_users,
                   coalesce(sum(amount) filter (where metric = 'CONVERSATIONS'), 0)
                       as total_conversations,
                   coalesce(sum(amount) filter (where metric = 'MESSAGES'), 0)
                       as total_messages,
                   coalesce(sum(amount) filter (where metric = 'TOKENS'), 0)
                       as total_tokens,
                   coalesce(sum(amount) filter (where metric = 'API_CALLS'), 0)
                       as total_api_calls,
                   coalesce(round(sum(amount) filter (where metric = 'ANSWER_MS') / 1000.0
                                  / nullif(sum(amount)
                                           filter (where metric = 'ANSWERS_TIMED'), 0),
                                  4), 0) as avg_response_time,
                   coalesce(sum(amount) filter (where metric = 'API_ERRORS'), 0)
                       as error_count,
                   cast(day as timestamp) at time zone 'UTC' as created_at
              from counted, before
             group by day, users
             order by day desc
            """;

    private final JdbcClient jdbc;

    DailyStats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Day> since(LocalDate first) {
        return jdbc.sql(SINCE).param("first", first).query(Rows.of(Day.class));
    }

    /**
     * @param totalUsers known by the end of the day; the other totals are the day's own
     * @param createdAt a day is opened when it begins
     */
    record Day(
            String id,
            LocalDate date,
            long totalUsers,
            long activeUsers,
            long newUsers,
            long totalConversations,
            long totalMessages,
            long totalTokens,
            long totalApiCalls,
            BigDecimal avgResponseTime,
            long errorCount,
            Instant createdAt) {}
}
