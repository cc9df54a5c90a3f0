package io.convoai.analytics.intake;

import io.convoai.analytics.fact.Facts;
import io.convoai.analytics.ledger.Ledger;
import io.convoai.platform.event.Event;
import io.convoai.platform.event.Inbox;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The effect of a batch and the memory of its ids stand or fall together. */
@Service
class CountEvents {

    private final Inbox inbox;
    private final Ledger ledger;

    CountEvents(Inbox inbox, Ledger ledger) {
        this.inbox = inbox;
        this.ledger = ledger;
    }

    @Transactional
    void count(List<Event> events) {
        ledger.enter(Facts.of(inbox.firstSeen(events)));
    }
}
