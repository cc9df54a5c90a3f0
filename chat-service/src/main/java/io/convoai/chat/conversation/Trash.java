package io.convoai.chat.conversation;

import io.convoai.platform.event.Outbox;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person deleted stays here for some days, out of sight, before it is gone. */
@Service
class Trash {

    private final Conversations conversations;
    private final Outbox outbox;
    private final Clock clock;

    Trash(Conversations conversations, Outbox outbox, Clock clock) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void put(String id, String uid) {
        conversations.requireOwnAndLock(id, uid);
        conversations.moveToTrash(id, clock.instant());
        outbox.publish(new ConversationDeleted(id, uid), id, uid);
    }

    /** Asking twice does no harm. */
    @Transactional
    Conversation restore(String id, String uid) {
        var restored = conversations.takeFromTrash(id, uid, clock.instant());
        if (restored.isEmpty()) {
            return conversations.requireOwn(id, uid);
        }
        outbox.publish(new ConversationRestored(id, uid), id, uid);
        return restored.get();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        conversations.purge(clock.instant());
    }
}
