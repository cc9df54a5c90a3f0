package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

import io.convoai.analytics.conversation.ConversationChange.Kind;

record ConversationCompleted(String conversationId, String uid) implements Fact {

    ConversationCompleted {
        requireNonNull(conversationId);
        requireNonNull(uid);
    }

    @Override
    public String activity() {
        return "conversation_completed";
    }

    @Override
    public Kind change() {
        return Kind.COMPLETED;
    }
}
