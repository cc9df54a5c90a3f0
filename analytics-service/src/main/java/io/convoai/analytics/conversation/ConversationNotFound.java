package io.convoai.analytics.conversation;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class ConversationNotFound extends Problem {

    ConversationNotFound() {
        super(
                HttpStatus.NOT_FOUND,
                "CONVERSATION_NOT_FOUND",
                "No such conversation",
                "Conversation not found");
    }
}
