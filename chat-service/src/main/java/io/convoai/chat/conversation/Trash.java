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
    private final TrashedConversations trashed;
    private final Outbox outbox;
    private final Clock clock;

    Trash(Conversations conversations, TrashedConversations trashed, Outbox outbox, Clock clock) {
        this.conversations = conversations;
        this.trashed = trashed;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void put(String id, String uid) {
        conversations.requireOwnAndLock(id, uid);
        trashed.add(id, clock.instant());
        outbox.publish(new ConversationDeleted(id, uid), id, uid);
    }

    /** Whoever's it is, and so that its owner cannot restore it. */
    @Transactional
    void destroy(String id, String moderator) {
        var conversation = conversations.requireAnyAndLock(id);
        trashed.addExpired(id, clock.instant());
        outbox.publish(new ConversationDeleted(id, conversation.userId()), id, moderator);
    }

    /** Asking twice does no harm. */
    @Transactional
    Conversation restore(String id, String uid) {
        var restored = trashed.takeBack(id, uid, clock.instant());
        restored.ifPresent(_ -> outbox.publish(new ConversationRestored(id, uid), id, uid));
        return restored.orElseGet(() -> conversations.requireOwn(id, uid));
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        boolean mayBeMore;
        do {
            mayBeMore = trashed.purgeSome(clock.instant());
        } while (mayBeMore);
    }
}
