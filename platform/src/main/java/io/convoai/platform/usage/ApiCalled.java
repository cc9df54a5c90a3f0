package io.convoai.platform.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The route is a template, never the path with its ids. */
record ApiCalled(
        @Nullable String uid,
        String service,
        String method,
        String route,
        int status,
        long durationMs,
        String requestId,
        Instant time) {}
