package io.convoai.chat.conversation;

import io.convoai.platform.event.Outbox;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An ended conversation takes no more messages until somebody reconnects to it. */
@Component
public class ConversationEnding {

    private final Conversations conversations;
    private final Outbox outbox;
    private final Clock clock;

    ConversationEnding(Conversations conversations, Outbox outbox, Clock clock) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Ending what has ended does nothing. */
    @Transactional
    public Conversation end(String id, String uid) {
        var conversation = conversations.requireOwnAndLock(id, uid);
        if (!conversation.takesMessages()) {
            return conversation;
        }
        var ended = conversations.end(id, clock.instant());
        outbox.publish(new ConversationCompleted(id, uid), id, uid);
        return ended;
    }

    /** Reconnecting to what has not ended does nothing. */
    @Transactional
    public Conversation reconnect(String id, String uid) {
        var conversation = conversations.requireOwnAndLock(id, uid);
        if (!conversation.hasEnded()) {
            return conversation;
        }
        var active = conversations.activate(id, clock.instant());
        outbox.publish(new ConversationReconnected(id, uid), id, uid);
        return active;
    }
}
