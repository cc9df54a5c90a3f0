package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

import io.convoai.analytics.conversation.Message;
import io.convoai.analytics.metric.Metric;
import io.convoai.platform.event.Event;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The assistant's act, not the person's: it counts, but is none of their activities. */
record MessageSent(
        String messageId,
        String conversationId,
        String uid,
        @Nullable String model,
        @Nullable Long tokens,
        @Nullable Long responseMs,
        @Nullable Long firstDeltaMs,
        String status,
        @Nullable Boolean imported)
        implements Fact {

    private static final Set<String> BROKEN = Set.of("failed", "interrupted");

    MessageSent {
        requireNonNull(messageId);
        requireNonNull(conversationId);
        requireNonNull(uid);
        requireNonNull(status);
    }

    @Override
    public Message message(Event event) {
        return new Message(
                messageId,
                conversationId,
                uid,
                "assistant",
                tokens == null ? 0 : tokens,
                isImported() ? null : responseMs,
                model,
                event.time(),
                isImported());
    }

    @Override
    public Map<Metric, Long> amounts() {
        if (isImported()) {
            return Map.of();
        }
        var amounts = new EnumMap<Metric, Long>(Metric.class);
        amounts.put(Metric.ANSWERS, 1L);
        if (BROKEN.contains(status)) {
            amounts.put(Metric.ANSWERS_BROKEN, 1L);
        }
        if (firstDeltaMs != null) {
            amounts.put(Metric.FIRST_DELTAS, 1L);
            amounts.put(Metric.FIRST_DELTA_MS, firstDeltaMs);
        }
        return amounts;
    }

    private boolean isImported() {
        return Boolean.TRUE.equals(imported);
    }
}
