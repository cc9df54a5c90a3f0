package io.convoai.analytics.conversation;

import io.convoai.analytics.door.DateTime;
import io.convoai.analytics.door.Where;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The username is a part of it; the dates are those of the start, response times are in seconds.
 */
record ConversationFilter(
        @Nullable String userId,
        @Nullable String username,
        @Nullable String role,
        @Pattern(regexp = "active|ended", message = "must be active or ended") @Nullable String status,
        @Nullable DateTime startDate,
        @Nullable DateTime endDate,
        @PositiveOrZero @Nullable Long minMessages,
        @PositiveOrZero @Nullable Long maxMessages,
        @PositiveOrZero @Nullable Long minTokens,
        @PositiveOrZero @Nullable Long maxTokens,
        @PositiveOrZero @Nullable BigDecimal minResponseTime,
        @PositiveOrZero @Nullable BigDecimal maxResponseTime,
        @Nullable Boolean untrusted) {

    private static final String MEAN_MS =
            "coalesce(cast(answer_ms as numeric) / nullif(timed_answers, 0), 0)";

    /**
     * Those people are sought once and kept at hand ({@code is true} sees to it), while the index
     * that brings the conversations in their order tells whose they are.
     */
    private static final String OF_SOMEBODY =
            """
            exists (select
                      from person
                     where person.uid = conversation.uid and %s) is true\
            """;

    /** A conversation is listed once its start is known, and not while it lies in the trash. */
    static Where listed() {
        return new Where().and("started_at is not null").and("not trashed");
    }

    Where where() {
        return listed().and("conversation.uid = :uid", "uid", userId)
                .and(
                        OF_SOMEBODY.formatted("strpos(lower(username), lower(:username)) > 0"),
                        "username",
                        username)
                .and(OF_SOMEBODY.formatted("coalesce(role, 'unknown') = :role"), "role", role)
                .and("active = (:status = 'active')", "status", status)
                .between(startDate, endDate, "started_at")
                .range("message_count %s", "Messages", minMessages, maxMessages)
                .range("total_tokens %s", "Tokens", minTokens, maxTokens)
                .range(MEAN_MS + " %s * 1000", "Time", minResponseTime, maxResponseTime)
                .and("conversation.untrusted = :untrusted", "untrusted", untrusted);
    }
}
