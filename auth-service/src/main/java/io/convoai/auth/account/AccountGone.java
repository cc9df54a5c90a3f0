package io.convoai.auth.account;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The token is good, the person is not there any more. */
class AccountGone extends Problem {

    AccountGone() {
        super(
                HttpStatus.UNAUTHORIZED,
                "INVALID_TOKEN",
                "Invalid token",
                "Could not validate credentials");
        getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }
}
