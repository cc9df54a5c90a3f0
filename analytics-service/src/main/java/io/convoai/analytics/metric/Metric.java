package io.convoai.analytics.metric;

/**
 * What is counted, per day, per person and in all. The names are stored, and columns of
 * person_total: rename none.
 */
public enum Metric {
    PEOPLE,
    ACTIVE_PEOPLE,
    CONVERSATIONS,
    ACTIVE_CONVERSATIONS,
    MESSAGES,
    TOKENS,
    ANSWERS_TIMED,
    ANSWER_MS,
    FIRST_DELTAS,
    FIRST_DELTA_MS,
    ANSWERS,
    ANSWERS_BROKEN,
    ERRORS,
    API_CALLS,
    API_ERRORS
}
