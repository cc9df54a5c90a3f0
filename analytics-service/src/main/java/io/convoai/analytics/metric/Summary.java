package io.convoai.analytics.metric;

import java.math.BigDecimal;

/**
 * The platform at a glance.
 *
 * @param avgResponseTime of the assistant, in seconds
 * @param errorRate percent of the calls that were answered with 400 or above
 * @param avgFirstDeltaMs from the question to the first words of its answer
 * @param avgAnswerMs from the question to the end of its answer
 * @param answerErrorRate percent of the answers that came in part or not at all
 */
record Summary(
        long totalUsers,
        long activeUsersToday,
        long totalConversations,
        long activeConversations,
        long totalMessages,
        long totalTokens,
        long totalApiCalls,
        BigDecimal avgResponseTime,
        BigDecimal errorRate,
        BigDecimal avgFirstDeltaMs,
        BigDecimal avgAnswerMs,
        BigDecimal answerErrorRate) {

    static Summary of(Amounts overall, Amounts today) {
        return new Summary(
                overall.of(Metric.PEOPLE),
                today.of(Metric.ACTIVE_PEOPLE),
                overall.of(Metric.CONVERSATIONS),
                overall.of(Metric.ACTIVE_CONVERSATIONS),
                overall.of(Metric.MESSAGES),
                overall.of(Metric.TOKENS),
                overall.of(Metric.API_CALLS),
                overall.ratio(Metric.ANSWER_MS, Metric.ANSWERS_TIMED, 0.001, 4),
                overall.ratio(Metric.API_ERRORS, Metric.API_CALLS, 100, 2),
                overall.ratio(Metric.FIRST_DELTA_MS, Metric.FIRST_DELTAS, 1, 0),
                overall.ratio(Metric.ANSWER_MS, Metric.ANSWERS_TIMED, 1, 0),
                overall.ratio(Metric.ANSWERS_BROKEN, Metric.ANSWERS, 100, 2));
    }
}
