package io.convoai.chat.erasure;

import io.convoai.chat.conversation.ConversationDeleted;
import io.convoai.platform.event.Event;
import io.convoai.platform.event.Inbox;
import io.convoai.platform.event.Outbox;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Out of reach at once, out of the database with the next emptying of the trash. */
@Service
class EraseAccount {

    private static final String ACTOR = "system";

    private final Inbox inbox;
    private final Traces traces;
    private final Outbox outbox;

    EraseAccount(Inbox inbox, Traces traces, Outbox outbox) {
        this.inbox = inbox;
        this.traces = traces;
        this.outbox = outbox;
    }

    @Transactional
    void erase(Event event) {
        if (inbox.firstSeen(List.of(event)).isEmpty()) {
            return;
        }
        var uid = event.data(AccountDeleted.class).uid();
        for (var id : traces.discardConversationsOf(uid)) {
            outbox.publish(new ConversationDeleted(id, uid), id, ACTOR);
        }
        traces.forgetRequestsOf(uid);
    }
}
