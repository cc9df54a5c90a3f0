package io.convoai.analytics.ledger;

import static io.convoai.analytics.metric.Metric.ACTIVE_CONVERSATIONS;

import io.convoai.analytics.activity.Activities;
import io.convoai.analytics.conversation.Conversations;
import io.convoai.analytics.metric.Count;
import io.convoai.analytics.metric.Totals;
import io.convoai.analytics.person.People;
import io.convoai.analytics.usage.ApiCall;
import io.convoai.analytics.usage.ApiCalls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The order is that of the locks: whoever writes several of these tables keeps to it. */
@Component
public class Ledger {

    private final People people;
    private final Activities activities;
    private final Conversations conversations;
    private final ApiCalls calls;
    private final Totals totals;

    Ledger(
            People people,
            Activities activities,
            Conversations conversations,
            ApiCalls calls,
            Totals totals) {
        this.people = people;
        this.activities = activities;
        this.conversations = conversations;
        this.calls = calls;
        this.totals = totals;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Entries entries) {
        var counts = new ArrayList<>(entries.counts());
        var meeting = people.meet(entries.sightings());
        counts.addAll(meeting.counts());
        counts.addAll(activities.add(entries.activities()));
        counts.addAll(conversations.take(entries.changes(), entries.messages()));
        calls.add(entries.calls());
        entries.calls().stream().flatMap(ApiCall::counts).forEach(counts::add);
        totals.move(meeting.roleChanges());
        totals.add(counts);
        entries.erasures().forEach(this::erase);
    }

    /** Only the sums stay, without a name. Empty when nobody is there to forget. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Erased> erase(String uid, Instant at) {
        if (!people.erase(uid)) {
            return Optional.empty();
        }
        var forgotten = activities.erase(uid);
        var conversation = conversations.erase(uid);
        totals.add(List.of(Count.of(ACTIVE_CONVERSATIONS, at, uid, -conversation.active())));
        return Optional.of(
                new Erased(forgotten, conversation.messages(), conversation.conversations(), 1));
    }
}
