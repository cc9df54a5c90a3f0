package io.convoai.analytics.intake;

import static java.util.Objects.requireNonNull;

import io.convoai.analytics.metric.Metric;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The assistant's act, not the person's: it counts, but is none of their activities. */
record MessageSent(
        String conversationId,
        String uid,
        @Nullable Long tokens,
        @Nullable Long responseMs,
        @Nullable Long firstDeltaMs,
        String status,
        @Nullable Boolean imported)
        implements Fact {

    private static final Set<String> BROKEN = Set.of("failed", "interrupted");

    MessageSent {
        requireNonNull(conversationId);
        requireNonNull(uid);
        requireNonNull(status);
    }

    @Override
    public Map<Metric, Long> amounts() {
        var amounts = new EnumMap<Metric, Long>(Metric.class);
        amounts.put(Metric.MESSAGES, 1L);
        if (tokens != null) {
            amounts.put(Metric.TOKENS, tokens);
        }
        if (!Boolean.TRUE.equals(imported)) {
            addAnswer(amounts);
        }
        return amounts;
    }

    private void addAnswer(Map<Metric, Long> amounts) {
        amounts.put(Metric.ANSWERS, 1L);
        if (BROKEN.contains(status)) {
            amounts.put(Metric.ANSWERS_BROKEN, 1L);
        }
        if (responseMs != null) {
            amounts.put(Metric.ANSWERS_TIMED, 1L);
            amounts.put(Metric.ANSWER_MS, responseMs);
        }
        if (firstDeltaMs != null) {
            amounts.put(Metric.FIRST_DELTAS, 1L);
            amounts.put(Metric.FIRST_DELTA_MS, firstDeltaMs);
        }
    }
}
