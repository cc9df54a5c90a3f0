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
            with before as (
                 select coalesce(sum(amount), 0) as users
                   from total
                  where metric = 'PEOPLE' and day > '-infinity' and day < :first),
                 counted as (
                 select day, %s
                   from total
                  where day >= :first
                  group by day)
            select cast(day as text) as id, day as date,
                   users + sum(coalesce(people, 0)) over (order by day) as total_users,
                   coalesce(active_people, 0) as active_users,
                   coalesce(people, 0) as new_users,
                   coalesce(conversations, 0) as total_conversations,
                   coalesce(messages, 0) as total_messages,
                   coalesce(tokens, 0) as total_tokens,
                   coalesce(api_calls, 0) as total_api_calls,
                   %s as avg_response_time,
                   coalesce(api_errors, 0) as error_count,
                   cast(day as timestamp) at time zone 'UTC' as created_at
              from counted, before
             order by day desc
            """
                    .formatted(MetricColumns.SUMS, MetricColumns.AVG_RESPONSE_TIME);

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
