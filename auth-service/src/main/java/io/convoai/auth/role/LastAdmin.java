package io.convoai.auth.role;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class LastAdmin extends Problem {

    LastAdmin(String username) {
        super(
                HttpStatus.CONFLICT,
                "LAST_ADMIN",
                "The last admin",
                "%s is the only admin. Make somebody else an admin first.".formatted(username));
    }
}
