package io.convoai.analytics.intake;

import static java.util.Objects.requireNonNull;

import io.convoai.analytics.metric.ConversationChange.Kind;

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
