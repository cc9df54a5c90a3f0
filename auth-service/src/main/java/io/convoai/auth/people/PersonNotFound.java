package io.convoai.auth.people;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class PersonNotFound extends Problem {

    PersonNotFound() {
        super(HttpStatus.NOT_FOUND, "USER_NOT_FOUND", "User not found", "User not found");
    }
}
