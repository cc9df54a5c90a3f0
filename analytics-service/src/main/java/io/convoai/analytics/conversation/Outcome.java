package io.convoai.analytics.conversation;

import io.convoai.analytics.metric.Count;
import io.convoai.analytics.metric.Metric;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of a conversation by all that was told of it. */
record Outcome(
        String uid, @Nullable Instant startedAt, Instant updatedAt, boolean begun, int activated) {

    Stream<Count> counts() {
        var start = startedAt == null ? updatedAt : startedAt;
        return Stream.of(
                        Count.of(Metric.CONVERSATIONS, start, uid, begun ? 1 : 0),
                        Count.of(Metric.ACTIVE_CONVERSATIONS, updatedAt, uid, activated))
                .filter(count -> count.amount() != 0);
    }
}
