package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

import io.convoai.analytics.usage.ApiCall;
import io.convoai.platform.event.Event;
import org.jspecify.annotations.Nullable;

record ApiCalled(@Nullable String uid, String method, String route, int status, long durationMs)
        implements Fact {

    ApiCalled {
        requireNonNull(method);
        requireNonNull(route);
    }

    @Override
    public ApiCall call(Event event) {
        return new ApiCall(event.id(), route, method, uid, status, durationMs, event.time(), false);
    }
}
