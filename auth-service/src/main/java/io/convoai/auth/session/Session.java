package io.convoai.auth.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in as its person sees it.
 *
 * @param lastUsedAt when it last got a token
 */
record Session(
        String id,
        boolean current,
        @Schema(allowableValues = {Device.BROWSER, Device.PASSWORD}) String client,
        @Nullable String userAgent,
        @Nullable String address,
        Instant signedInAt,
        Instant lastUsedAt) {}
