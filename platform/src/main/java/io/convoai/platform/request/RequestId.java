package io.convoai.platform.request;

import java.util.regex.Pattern;
import org.apache.commons.lang3.RandomStringUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Follows a request from the browser to the last event that it caused. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    static final String LOG_KEY = "request_id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    public static @Nullable String current() {
        return MDC.get(LOG_KEY);
    }

    /** Takes over the caller's id only if it cannot forge a log line. */
    public static String of(@Nullable String given) {
        return given != null && ACCEPTED.matcher(given).matches()
                ? given
                : "req_" + RandomStringUtils.secure().nextAlphanumeric(16);
    }

    /** Runs the work under this id; used where no filter stands before it, as in socket frames. */
    public static void during(String id, Runnable work) {
        try (var _ = MDC.putCloseable(LOG_KEY, id)) {
            work.run();
        }
    }
}
