package io.convoai.analytics.conversation;

import io.convoai.analytics.metric.Count;
import io.convoai.analytics.metric.Metric;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message without its words.
 *
 * @param responseMs how long its person waited for it
 * @param untrusted told by others than the platform's own services, or brought along by its person
 */
public record Message(
        String id,
        String conversationId,
        String uid,
        String role,
        long tokens,
        @Nullable Long responseMs,
        @Nullable String model,
        Instant at,
        boolean untrusted) {

    boolean isTimed() {
        return responseMs != null;
    }

    long ms() {
        return responseMs == null ? 0 : responseMs;
    }

    Stream<Count> counts(int sign) {
        return Stream.of(
                        Count.of(Metric.MESSAGES, at, uid, sign),
                        Count.of(Metric.TOKENS, at, uid, sign * tokens),
                        Count.of(Metric.ANSWERS_TIMED, at, uid, isTimed() ? sign : 0),
                        Count.of(Metric.ANSWER_MS, at, uid, sign * ms()))
                .filter(count -> count.amount() != 0);
    }
}
