package io.convoai.chat.pathowner;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class NotYourself extends Problem {

    NotYourself(String onlyAllowed) {
        super(
                HttpStatus.FORBIDDEN,
                "NOT_YOURSELF",
                "Not allowed",
                "Access denied: Can only " + onlyAllowed);
    }
}
