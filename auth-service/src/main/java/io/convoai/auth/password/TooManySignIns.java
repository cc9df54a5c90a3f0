package io.convoai.auth.password;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class TooManySignIns extends Problem {

    TooManySignIns(long seconds) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_SIGN_INS",
                "Too many failed sign-ins",
                "Too many wrong passwords for this name from this address. Try again in %d seconds."
                        .formatted(seconds));
        getHeaders().set(HttpHeaders.RETRY_AFTER, "" + seconds);
    }
}
