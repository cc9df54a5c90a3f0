package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

import io.convoai.analytics.metric.Metric;
import java.util.Map;

record ErrorOccurred(String uid) implements Fact {

    ErrorOccurred {
        requireNonNull(uid);
    }

    @Override
    public Map<Metric, Long> amounts() {
        return Map.of(Metric.ERRORS, 1L);
    }
}
