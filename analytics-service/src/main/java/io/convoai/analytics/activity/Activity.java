package io.convoai.analytics.activity;

import java.time.Instant;
import java.util.Map;

/** One thing that a person did; its id is that of the event. */
public record Activity(
        String id, String uid, String type, Instant time, Map<String, String> details) {

    public Activity {
        details = Map.copyOf(details);
    }
}
