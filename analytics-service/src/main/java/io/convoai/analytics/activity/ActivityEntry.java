package io.convoai.analytics.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As ConvoAI's clients read it. The platform's own events know no address and no browser. */
@Schema(name = "Activity")
record ActivityEntry(
        String id,
        String userId,
        @Nullable String username,
        String activityType,
        Instant timestamp,
        @Nullable String ipAddress,
        @Nullable String userAgent,
        Map<String, Object> extraData,
        boolean untrusted) {}
