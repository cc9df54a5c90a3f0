package io.convoai.analytics.usage;

import io.convoai.analytics.metric.Count;
import io.convoai.analytics.metric.Metric;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call, under the template of its path.
 *
 * @param uid null for a call without sign-in
 * @param untrusted told by others than the platform's own services
 */
public record ApiCall(
        String id,
        String endpoint,
        String method,
        @Nullable String uid,
        int status,
        double responseMs,
        Instant at,
        boolean untrusted) {

    private static final int FIRST_ERROR = 400;
    private static final String OWN = "/api/v1/analytics/";

    /** Looking at the numbers does not move them. */
    public Stream<Count> counts() {
        if (endpoint.startsWith(OWN)) {
            return Stream.empty();
        }
        var call = Count.of(Metric.API_CALLS, at, uid, 1);
        return status < FIRST_ERROR
                ? Stream.of(call)
                : Stream.of(call, Count.of(Metric.API_ERRORS, at, uid, 1));
    }
}
