package io.convoai.chat.conversation;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Also answers strangers: a 403 would tell them that the conversation exists. */
class ConversationNotFound extends Problem {

    ConversationNotFound() {
        super(
                HttpStatus.NOT_FOUND,
                "CONVERSATION_NOT_FOUND",
                "Conversation not found",
                "Conversation not found");
    }
}
