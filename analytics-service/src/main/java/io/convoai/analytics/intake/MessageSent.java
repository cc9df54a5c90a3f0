package io.convoai.analytics.intake;

import static java.util.Objects.requireNonNull;

import io.convoai.analytics.metric.Metric;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The assistant's act, not the person's: it counts, but is none of their activities. */
record MessageSent(
        String conversationId, String uid, @Nullable Long tokens, @Nullable Long responseMs)
        implements Fact {

    MessageSent {
        requireNonNull(conversationId);
        requireNonNull(uid);
    }

    @Override
    public Map<Metric, Long> amounts() {
        var amounts = new EnumMap<Metric, Long>(Metric.class);
        amounts.put(Metric.MESSAGES, 1L);
        if (tokens != null) {
            amounts.put(Metric.TOKENS, tokens);
        }
        if (responseMs != null) {
            amounts.put(Metric.ANSWERS_TIMED, 1L);
            amounts.put(Metric.ANSWER_MS, responseMs);
        }
        return amounts;
    }
}
