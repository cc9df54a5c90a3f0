package io.convoai.analytics.person;

import io.convoai.analytics.door.DateTime;
import io.convoai.analytics.door.Where;
import io.convoai.analytics.metric.MetricColumns;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The username is a part of it; the dates are those of the last activity, response times are in
 * seconds.
 */
record PersonFilter(
        @Nullable String userId,
        @Nullable String username,
        @Nullable String role,
        @Nullable DateTime startDate,
        @Nullable DateTime endDate,
        @PositiveOrZero @Nullable Long minMessages,
        @PositiveOrZero @Nullable Long maxMessages,
        @PositiveOrZero @Nullable Long minTokens,
        @PositiveOrZero @Nullable Long maxTokens,
        @PositiveOrZero @Nullable BigDecimal minResponseTime,
        @PositiveOrZero @Nullable BigDecimal maxResponseTime,
        @Nullable Boolean untrusted) {

    /** {@code is true} keeps these totals at hand instead of seeking those of each person. */
    private static final String WITH_TOTAL =
            """
            exists (select
                      from person_total
                     where person_total.uid = person.uid and %s) is true\
            """;

    Where where() {
        return new Where()
                .and("not erased")
                .and("uid = :uid", "uid", userId)
                .and("strpos(lower(username), lower(:username)) > 0", "username", username)
                .and("coalesce(role, 'unknown') = :role", "role", role)
                .between(startDate, endDate, "last_activity")
                .range(WITH_TOTAL.formatted("messages %s"), "Messages", minMessages, maxMessages)
                .range(WITH_TOTAL.formatted("tokens %s"), "Tokens", minTokens, maxTokens)
                .range(
                        WITH_TOTAL.formatted(MetricColumns.AVG_RESPONSE_TIME + " %s"),
                        "Time",
                        minResponseTime,
                        maxResponseTime)
                .and("untrusted = :untrusted", "untrusted", untrusted);
    }
}
