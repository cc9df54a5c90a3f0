package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

import io.convoai.analytics.conversation.ConversationChange.Kind;

record ConversationDeleted(String conversationId, String uid) implements Fact {

    ConversationDeleted {
        requireNonNull(conversationId);
        requireNonNull(uid);
    }

    @Override
    public String activity() {
        return "conversation_deleted";
    }

    @Override
    public Kind change() {
        return Kind.DELETED;
    }
}
