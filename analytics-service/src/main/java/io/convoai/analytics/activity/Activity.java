package io.convoai.analytics.activity;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person did; its id is that of the event.
 *
 * @param untrusted told by others than the platform's own services
 */
public record Activity(
        String id,
        String uid,
        String type,
        Instant time,
        Map<String, Object> details,
        Origin from,
        boolean untrusted) {

    public static Activity ofEvent(
            String id, String uid, String type, Instant time, Map<String, Object> details) {
        return new Activity(id, uid, type, time, details, new Origin(null, null), false);
    }

    /** Where it came from, which only others tell. */
    public record Origin(@Nullable String ipAddress, @Nullable String userAgent) {}
}
