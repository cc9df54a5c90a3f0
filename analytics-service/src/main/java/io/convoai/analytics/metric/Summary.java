package io.convoai.analytics.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

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

    static Summary of(Map<Metric, Long> overall, Map<Metric, Long> today) {
        return new Summary(
                amount(overall, Metric.PEOPLE),
                amount(today, Metric.ACTIVE_PEOPLE),
                amount(overall, Metric.CONVERSATIONS),
                amount(overall, Metric.ACTIVE_CONVERSATIONS),
                amount(overall, Metric.MESSAGES),
                amount(overall, Metric.TOKENS),
                amount(overall, Metric.API_CALLS),
                ratio(overall, Metric.ANSWER_MS, Metric.ANSWERS_TIMED, 0.001, 4),
                ratio(overall, Metric.API_ERRORS, Metric.API_CALLS, 100, 2),
                ratio(overall, Metric.FIRST_DELTA_MS, Metric.FIRST_DELTAS, 1, 0),
                ratio(overall, Metric.ANSWER_MS, Metric.ANSWERS_TIMED, 1, 0),
                ratio(overall, Metric.ANSWERS_BROKEN, Metric.ANSWERS, 100, 2));
    }

    private static long amount(Map<Metric, Long> totals, Metric metric) {
        return totals.getOrDefault(metric, 0L);
    }

    private static BigDecimal ratio(
            Map<Metric, Long> totals, Metric part, Metric whole, double factor, int decimals) {
        var divisor = amount(totals, whole);
        return BigDecimal.valueOf(divisor == 0 ? 0 : amount(totals, part) * factor / divisor)
                .setScale(decimals, RoundingMode.HALF_UP);
    }
}
