package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

import io.convoai.analytics.conversation.Message;
import io.convoai.platform.event.Event;

record MessageReceived(String messageId, String conversationId, String uid) implements Fact {

    MessageReceived {
        requireNonNull(messageId);
        requireNonNull(conversationId);
        requireNonNull(uid);
    }

    @Override
    public String activity() {
        return "message_received";
    }

    /** Tokens are counted once, with the answer that read them. */
    @Override
    public Message message(Event event) {
        return new Message(
                messageId, conversationId, uid, "user", 0, null, null, event.time(), false);
    }
}
