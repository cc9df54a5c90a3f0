package io.convoai.analytics.person;

import io.convoai.analytics.door.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people and roles use, read from their totals. */
@Repository
class PersonMetrics {

    private static final String AVG_RESPONSE_TIME =
            """
            coalesce(round(sum(amount) filter (where metric = 'ANSWER_MS') / 1000.0
                           / nullif(sum(amount) filter (where metric = 'ANSWERS_TIMED'), 0),
                           4), 0) as avg_response_time\
            """;

    private final JdbcClient jdbc;

    PersonMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who did something last comes first. */
    List<PersonMetric> ofPeople(PersonFilter filter, Window window) {
        var where = filter.where();
        return jdbc.sql(
                        """
                        select uid as user_id, username, role, total_conversations, total_messages,
                               total_tokens, avg_response_time, seen_at as first_activity,
                               last_activity, untrusted
                          from person
                         cross join lateral (
                               select coalesce(sum(amount) filter (where metric = 'CONVERSATIONS'), 0)
                                          as total_conversations,
                                      coalesce(sum(amount) filter (where metric = 'MESSAGES'), 0)
                                          as total_messages,
                                      coalesce(sum(amount) filter (where metric = 'TOKENS'), 0)
                                          as total_tokens,
                                      %s
                                 from person_total
                                where person_total.uid = person.uid) as totals
                         %s
                         order by last_activity desc nulls last, uid
                         limit :limit offset :skip
                        """
                                .formatted(AVG_RESPONSE_TIME, where))
                .params(where.params(window))
                .query(PersonMetric.class)
                .list();
    }

    List<RoleMetric> ofRoles() {
        return jdbc.sql(
                        """
                        select role,
                               coalesce(sum(amount) filter (where metric = 'PEOPLE'), 0)
                                   as user_count,
                               coalesce(sum(amount) filter (where metric = 'PEOPLE'), 0)
                                   as total_users,
                               coalesce(sum(amount) filter (where metric = 'CONVERSATIONS'), 0)
                                   as total_conversations,
                               coalesce(sum(amount) filter (where metric = 'MESSAGES'), 0)
                                   as total_messages,
                               coalesce(sum(amount) filter (where metric = 'TOKENS'), 0)
                                   as total_tokens,
                               %s
                          from role_total
                         group by role
                        having sum(amount) filter (where metric = 'PEOPLE') > 0
                         order by role
                        """
                                .formatted(AVG_RESPONSE_TIME))
                .query(RoleMetric.class)
                .list();
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
