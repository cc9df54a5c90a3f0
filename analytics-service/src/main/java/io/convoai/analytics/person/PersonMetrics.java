package io.convoai.analytics.person;

import io.convoai.analytics.door.Window;
import io.convoai.analytics.metric.MetricColumns;
import io.convoai.analytics.row.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people and roles use, read from their totals. */
@Repository
class PersonMetrics {

    private static final String NUMBERS =
            """
            coalesce(conversations, 0) as total_conversations,
            coalesce(messages, 0) as total_messages,
            coalesce(tokens, 0) as total_tokens,
            %s as avg_response_time\
            """
                    .formatted(MetricColumns.AVG_RESPONSE_TIME);

    private static final String OF_PEOPLE =
            """
            select uid as user_id, username, role, %s,
                   seen_at as first_activity, last_activity, untrusted
              from (select uid
                      from person
                     {where}
                     order by last_activity desc nulls last, uid
                     limit :limit offset :skip) as page
              join person using (uid)
              left join person_total using (uid)
             order by last_activity desc nulls last, uid
            """
                    .formatted(NUMBERS);

    private static final String OF_ROLES =
            """
            select role, people as user_count, people as total_users, %s
              from (select role, %s
                      from role_total
                     group by role) as total
             where people > 0
             order by role
            """
                    .formatted(NUMBERS, MetricColumns.SUMS);

    private final JdbcClient jdbc;

    PersonMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who did something last comes first. Only a filter by totals looks at those of all. */
    List<PersonMetric> ofPeople(PersonFilter filter, Window window) {
        return filter.where().page(jdbc, OF_PEOPLE, window).query(Rows.of(PersonMetric.class));
    }

    List<RoleMetric> ofRoles() {
        return jdbc.sql(OF_ROLES).query(Rows.of(RoleMetric.class));
    }

    record PersonMetric(
            String userId,
            @Nullable String username,
            @Nullable String role,
            long totalConversations,
            long totalMessages,
            long totalTokens,
            BigDecimal avgResponseTime,
            Instant firstActivity,
            @Nullable Instant lastActivity,
            boolean untrusted) {}

    record RoleMetric(
            String role,
            long userCount,
            long totalUsers,
            long totalConversations,
            long totalMessages,
            long totalTokens,
            BigDecimal avgResponseTime) {}
}
