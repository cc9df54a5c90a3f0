package io.convoai.gateway.renewal;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;

class SessionLost extends Problem {

    SessionLost(ResponseCookie expired) {
        super(
                HttpStatus.UNAUTHORIZED,
                "SESSION_ENDED",
                "Signed out",
                "This session has ended. Sign in again.");
        getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        getHeaders().set(HttpHeaders.SET_COOKIE, expired.toString());
    }
}
