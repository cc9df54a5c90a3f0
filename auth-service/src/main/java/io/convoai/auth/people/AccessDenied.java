package io.convoai.auth.people;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class AccessDenied extends Problem {

    AccessDenied() {
        super(HttpStatus.FORBIDDEN, "FORBIDDEN", "Not allowed", "Access denied");
    }
}
