package io.convoai.analytics.ledger;

/** How much of a person was forgotten. */
public record Erased(
        long userActivities, long messageMetrics, long conversationMetrics, long userProfiles) {}
