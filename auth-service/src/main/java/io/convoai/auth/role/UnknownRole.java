package io.convoai.auth.role;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class UnknownRole extends Problem {

    UnknownRole(String name) {
        super(
                HttpStatus.BAD_REQUEST,
                "UNKNOWN_ROLE",
                "Unknown role",
                "Role '%s' does not exist".formatted(name));
    }
}
