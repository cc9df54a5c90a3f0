package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

import io.convoai.analytics.conversation.ConversationChange.Kind;

record ConversationStarted(String conversationId, String uid) implements Fact {

    ConversationStarted {
        requireNonNull(conversationId);
        requireNonNull(uid);
    }

    @Override
    public String activity() {
        return "conversation_started";
    }

    @Override
    public Kind change() {
        return Kind.STARTED;
    }
}
