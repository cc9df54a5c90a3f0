package io.convoai.analytics.fact;

import io.convoai.analytics.activity.Activity;
import io.convoai.analytics.conversation.ConversationChange;
import io.convoai.analytics.ledger.Entries;
import io.convoai.analytics.metric.Count;
import io.convoai.analytics.person.Sighting;
import io.convoai.platform.event.Event;
import java.time.Instant;
import java.util.List;

/** Gathers what events mean for the numbers. */
public final class Facts {

    private final Entries entries = new Entries();

    private Facts() {}

    /** Fails when one of the events cannot be read. */
    public static Entries of(List<Event> events) {
        var facts = new Facts();
        events.forEach(facts::add);
        return facts.entries;
    }

    private void add(Event event) {
        var fact = Fact.of(event);
        if (fact == null) {
            return;
        }
        var call = fact.call(event);
        if (call != null) {
            entries.calls().add(call);
        }
        var uid = fact.uid();
        if (uid != null) {
            addOf(uid, event, fact);
        }
    }

    private void addOf(String uid, Event event, Fact fact) {
        var at = event.time();
        entries.sightings().add(new Sighting(uid, fact.username(), fact.role(), at, false));
        fact.amounts()
                .forEach((metric, amount) ->
                        entries.counts().add(Count.of(metric, at, uid, amount)));
        addActivity(uid, event, fact);
        addChange(uid, at, fact);
        var message = fact.message(event);
        if (message != null) {
            entries.messages().add(message);
        }
        if (fact.erases()) {
            entries.erasures().put(uid, at);
        }
    }

    private void addActivity(String uid, Event event, Fact fact) {
        var type = fact.activity();
        if (type != null) {
            var activity = Activity.ofEvent(event.id(), uid, type, event.time(), fact.details());
            entries.activities().add(activity);
        }
    }

    private void addChange(String uid, Instant at, Fact fact) {
        var conversation = fact.conversationId();
        var kind = fact.change();
        if (conversation != null && kind != null) {
            entries.changes().add(new ConversationChange(conversation, uid, kind, at, false));
        }
    }
}
