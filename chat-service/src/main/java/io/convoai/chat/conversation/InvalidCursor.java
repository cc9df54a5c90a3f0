package io.convoai.chat.conversation;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class InvalidCursor extends Problem {

    InvalidCursor(String cursor) {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "INVALID_CURSOR",
                "Invalid cursor",
                "\"%.80s\" is not a next_cursor of this list.".formatted(cursor));
    }
}
