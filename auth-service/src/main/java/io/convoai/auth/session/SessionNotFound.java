package io.convoai.auth.session;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Also answers strangers: a 403 would tell them that the sign-in exists. */
class SessionNotFound extends Problem {

    SessionNotFound(String sid) {
        super(
                HttpStatus.NOT_FOUND,
                "SESSION_NOT_FOUND",
                "Session not found",
                "There is no open session %s of yours.".formatted(sid));
    }
}
