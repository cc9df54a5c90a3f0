package io.convoai.auth.door;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class NotSignedIn extends Problem {

    private NotSignedIn(String code, String detail) {
        super(HttpStatus.UNAUTHORIZED, code, "Not signed in", detail);
        getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    static NotSignedIn wrongPassword() {
        return new NotSignedIn("WRONG_PASSWORD", "Incorrect username or password");
    }

    static NotSignedIn spentRefreshToken() {
        return new NotSignedIn(
                "INVALID_GRANT",
                "The refresh token is unknown, spent or expired. Sign in again with the password.");
    }
}
