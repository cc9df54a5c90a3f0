package io.convoai.analytics.intake;

import io.convoai.analytics.activity.Activities;
import io.convoai.analytics.activity.People;
import io.convoai.analytics.metric.Conversations;
import io.convoai.analytics.metric.Count;
import io.convoai.analytics.metric.Totals;
import io.convoai.platform.event.Event;
import io.convoai.platform.event.Inbox;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The effect of a batch and the memory of its ids stand or fall together. */
@Service
class CountEvents {

    private final Inbox inbox;
    private final People people;
    private final Activities activities;
    private final Conversations conversations;
    private final Totals totals;

    CountEvents(
            Inbox inbox,
            People people,
            Activities activities,
            Conversations conversations,
            Totals totals) {
        this.inbox = inbox;
        this.people = people;
        this.activities = activities;
        this.conversations = conversations;
        this.totals = totals;
    }

    @Transactional
    void count(List<Event> events) {
        var effects = Effects.of(inbox.firstSeen(events));
        List<Count> counts = new ArrayList<>(effects.counts());
        counts.addAll(people.meet(effects.sightings()));
        counts.addAll(activities.add(effects.activities()));
        counts.addAll(conversations.change(effects.changes()));
        totals.add(counts);
    }
}
