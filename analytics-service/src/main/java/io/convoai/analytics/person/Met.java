package io.convoai.analytics.person;

import io.convoai.analytics.metric.Count;
import io.convoai.analytics.metric.Metric;
import io.convoai.analytics.metric.RoleChange;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose row was written when they were heard of.
 *
 * @param fresh not known before
 */
record Met(
        String uid,
        boolean fresh,
        @Nullable String formerRole,
        @Nullable String role,
        Instant seenAt) {

    Stream<Count> count() {
        return fresh ? Stream.of(Count.of(Metric.PEOPLE, seenAt, uid, 1)) : Stream.empty();
    }

    Stream<RoleChange> roleChange() {
        return fresh || role == null || role.equals(formerRole)
                ? Stream.empty()
                : Stream.of(new RoleChange(uid, formerRole, role));
    }
}
