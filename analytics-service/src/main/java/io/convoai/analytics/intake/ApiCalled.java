package io.convoai.analytics.intake;

import io.convoai.analytics.metric.Metric;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record ApiCalled(@Nullable String uid, int status) implements Fact {

    private static final int FIRST_ERROR = 400;

    @Override
    public Map<Metric, Long> amounts() {
        return status < FIRST_ERROR
                ? Map.of(Metric.API_CALLS, 1L)
                : Map.of(Metric.API_CALLS, 1L, Metric.API_ERRORS, 1L);
    }
}
