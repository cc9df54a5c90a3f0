package io.convoai.analytics.door;

import java.util.Map;

/** The part of a list that is wanted. */
public record Window(int skip, int limit) {

    public Map<String, Integer> params() {
        return Map.of("skip", skip, "limit", limit);
    }
}
