package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

import io.convoai.analytics.conversation.ConversationChange.Kind;

record ConversationRestored(String conversationId, String uid) implements Fact {

    ConversationRestored {
        requireNonNull(conversationId);
        requireNonNull(uid);
    }

    @Override
    public String activity() {
        return "conversation_restored";
    }

    @Override
    public Kind change() {
        return Kind.RESTORED;
    }
}
