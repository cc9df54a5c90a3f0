package io.convoai.gateway.renewal;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Never a reason to sign anybody out. */
class AuthServiceAway extends Problem {

    AuthServiceAway() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "AUTH_UNAVAILABLE",
                "Not available right now",
                "The session cannot be renewed because auth-service does not answer. You are still"
                        + " signed in; try again in a moment.");
    }
}
