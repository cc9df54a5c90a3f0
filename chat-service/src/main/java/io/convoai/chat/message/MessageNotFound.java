package io.convoai.chat.message;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class MessageNotFound extends Problem {

    MessageNotFound() {
        super(HttpStatus.NOT_FOUND, "MESSAGE_NOT_FOUND", "Message not found", "Message not found");
    }
}
