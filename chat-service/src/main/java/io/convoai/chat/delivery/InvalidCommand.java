package io.convoai.chat.delivery;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class InvalidCommand extends Problem {

    InvalidCommand(String detail) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_INPUT", "Invalid input", detail);
    }
}
