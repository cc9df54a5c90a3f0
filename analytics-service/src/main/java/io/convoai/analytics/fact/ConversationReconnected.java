package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

import io.convoai.analytics.conversation.ConversationChange.Kind;

record ConversationReconnected(String conversationId, String uid) implements Fact {

    ConversationReconnected {
        requireNonNull(conversationId);
        requireNonNull(uid);
    }

    @Override
    public String activity() {
        return "conversation_reconnected";
    }

    @Override
    public Kind change() {
        return Kind.RECONNECTED;
    }
}
