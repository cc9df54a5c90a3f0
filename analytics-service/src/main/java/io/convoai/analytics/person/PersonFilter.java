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

    static final String AVG_RESPONSE_TIME =
            "coalesce(round(answer_ms / 1000.0 / nullif(answers_timed, 0), 4), 0)";

    private static final String MESSAGES = "coalesce(messages, 0)";
    private static final String TOKENS = "coalesce(tokens, 0)";

    Where where() {
        return new Where()
                .and("not erased")
                .and("uid = :uid", "uid", userId)
                .and("strpos(lower(username), lower(:username)) > 0", "username", username)
                .and("coalesce(role, 'unknown') = :role", "role", role)
                .between(startDate, endDate, "last_activity")
                .and(MESSAGES + " >= :minMessages", "minMessages", minMessages)
                .and(MESSAGES + " <= :maxMessages", "maxMessages", maxMessages)
                .and(TOKENS + " >= :minTokens", "minTokens", minTokens)
                .and(TOKENS + " <= :maxTokens", "maxTokens", maxTokens)
                .and(AVG_RESPONSE_TIME + " >= :minTime", "minTime", minResponseTime)
                .and(AVG_RESPONSE_TIME + " <= :maxTime", "maxTime", maxResponseTime)
                .and("untrusted = :untrusted", "untrusted", untrusted);
    }
}
