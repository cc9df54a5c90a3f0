package io.convoai.analytics.person;

import io.convoai.analytics.door.DateTime;
import io.convoai.analytics.door.Where;
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

    Where where() {
        return new Where()
                .and("not erased")
                .and("uid = :uid", "uid", userId)
                .and("strpos(lower(username), lower(:username)) > 0", "username", username)
                .and("coalesce(role, 'unknown') = :role", "role", role)
                .between(startDate, endDate, "last_activity")
                .and("total_messages >= :minMessages", "minMessages", minMessages)
                .and("total_messages <= :maxMessages", "maxMessages", maxMessages)
                .and("total_tokens >= :minTokens", "minTokens", minTokens)
                .and("total_tokens <= :maxTokens", "maxTokens", maxTokens)
                .and("avg_response_time >= :minTime", "minTime", minResponseTime)
                .and("avg_response_time <= :maxTime", "maxTime", maxResponseTime)
                .and("untrusted = :untrusted", "untrusted", untrusted);
    }
}
