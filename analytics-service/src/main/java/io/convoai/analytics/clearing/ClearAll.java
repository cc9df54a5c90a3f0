package io.convoai.analytics.clearing;

import io.convoai.analytics.metric.Totals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets all that was counted. Profiles stay, and with them how many people there are. */
@Service
class ClearAll {

    /** In the order in which they hold their rows. */
    private static final String WAIT_FOR_ALL_WHO_COUNT =
            """
            lock table person, activity, presence, conversation, message,
                       response_time, api_call, total, person_total, role_total
                    in access exclusive mode
            """;

    private static final String COUNT =
            """
            select (select count(*) from activity) as user_activities,
                   (select count(*) from conversation) as conversation_metrics,
                   (select count(*) from message) as message_metrics,
                   (select count(*) from api_call) as api_usage,
                   (select count(distinct day)
                      from total
                     where day > '-infinity') as daily_stats
            """;

    private static final String FORGET =
            "truncate activity, presence, conversation, message, response_time, api_call";

    private final JdbcClient jdbc;
    private final Totals totals;

    ClearAll(JdbcClient jdbc, Totals totals) {
        this.jdbc = jdbc;
        this.totals = totals;
    }

    @Transactional
    Cleared clear() {
        jdbc.sql(WAIT_FOR_ALL_WHO_COUNT).update();
        var cleared = jdbc.sql(COUNT).query(Cleared.class).single();
        jdbc.sql(FORGET).update();
        jdbc.sql("update person set activity_count = 0, last_activity = null").update();
        totals.clear();
        return cleared;
    }

    record Cleared(
            long userActivities,
            long conversationMetrics,
            long messageMetrics,
            long apiUsage,
            long dailyStats) {}
}
