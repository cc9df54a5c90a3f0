package io.convoai.auth.password;

import io.convoai.platform.problem.Problem;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class TooManySignIns extends Problem {

    TooManySignIns(Duration wait) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_SIGN_INS",
                "Too many failed sign-ins",
                "Too many wrong passwords for this name from this address. Try again in %d seconds."
                        .formatted(seconds(wait)));
        getHeaders().set(HttpHeaders.RETRY_AFTER, "" + seconds(wait));
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
