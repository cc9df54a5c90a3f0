package io.convoai.auth.role;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class UserNotFound extends Problem {

    UserNotFound() {
        super(HttpStatus.NOT_FOUND, "USER_NOT_FOUND", "User not found", "User not found");
    }
}
