package io.convoai.analytics.conversation;

import io.convoai.analytics.conversation.ConversationChange.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of a conversation, whatever it is.
 *
 * @param kind null for a message
 */
record Step(
        String id,
        String uid,
        @Nullable Kind kind,
        Instant at,
        boolean untrusted,
        long tokens,
        @Nullable Long ms) {

    static Step of(ConversationChange change) {
        return new Step(
                change.conversationId(),
                change.uid(),
                change.kind(),
                change.at(),
                change.untrusted(),
                0,
                null);
    }

    static Step of(Message message) {
        return new Step(
                message.conversationId(),
                message.uid(),
                null,
                message.at(),
                message.untrusted(),
                message.tokens(),
                message.responseMs());
    }

    @Nullable String kindName() {
        return kind == null ? null : kind.name();
    }
}
