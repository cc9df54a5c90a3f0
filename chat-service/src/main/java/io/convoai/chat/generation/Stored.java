package io.convoai.chat.generation;

import io.convoai.chat.context.Prompt;
import io.convoai.chat.message.Message;

/** A question that is stored, now or before. */
sealed interface Stored {

    record Now(Message question, long questionKey, String answerId, Lease lease) implements Stored {

        Prompt prompt() {
            return new Prompt(question.content(), question.conversationId(), questionKey);
        }
    }

    /** The same client id came before. */
    record Before(long questionKey) implements Stored {}
}
