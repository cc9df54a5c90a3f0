package io.convoai.gateway.limit;

import io.convoai.platform.problem.Problem;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class TooManyCalls extends Problem {

    TooManyCalls(int limit, Duration wait) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                "RATE_LIMITED",
                "Too many calls",
                "More than %d calls came within a minute. Try again in %s."
                        .formatted(limit, words(seconds(wait))));
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }

    private static String words(long seconds) {
        return seconds == 1 ? "a second" : seconds + " seconds";
    }
}
