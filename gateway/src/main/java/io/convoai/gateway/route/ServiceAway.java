package io.convoai.gateway.route;

import io.convoai.platform.problem.Problem;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class ServiceAway extends Problem {

    private ServiceAway(String code, String detail) {
        super(HttpStatus.SERVICE_UNAVAILABLE, code, "Not available right now", detail);
    }

    static ServiceAway unreachable(String service) {
        return new ServiceAway(
                "SERVICE_UNAVAILABLE",
                "%s cannot be reached. Try again in a moment.".formatted(service));
    }

    /** Not even tried, so nothing of it was done. */
    static ServiceAway resting(String service, Duration rest) {
        var away =
                new ServiceAway(
                        "SERVICE_AWAY",
                        "%s does not answer at present. Try again in a moment.".formatted(service));
        away.getHeaders()
                .set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, rest.toSeconds())));
        return away;
    }

    /** Other words, because here the request may have had its effect. */
    static ServiceAway silent(String service) {
        return new ServiceAway(
                "SERVICE_TIMEOUT",
                "%s did not answer in time. Look whether it was done before you try again."
                        .formatted(service));
    }
}
