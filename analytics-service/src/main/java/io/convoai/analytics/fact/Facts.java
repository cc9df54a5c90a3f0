package io.convoai.analytics.fact;

import io.convoai.analytics.activity.Activity;
import io.convoai.analytics.conversation.ConversationChange;
import io.convoai.analytics.ledger.Entries;
import io.convoai.analytics.metric.Count;
import io.convoai.analytics.person.Sighting;
import io.convoai.platform.event.Event;
import java.util.List;
import java.util.Map;

public final class Facts {

    private Facts() {}

    /** Fails when one of the events cannot be read. */
    public static Entries of(List<Event> events) {
        var entries = new Entries();
        for (var event : events) {
            var fact = Fact.of(event);
            if (fact != null) {
                add(entries, event, fact);
            }
        }
        return entries;
    }

    private static void add(Entries entries, Event event, Fact fact) {
        var call = fact.call(event);
        if (call != null) {
            entries.calls().add(call);
        }
        var uid = fact.uid();
        if (uid != null) {
            entries.sightings()
                    .add(new Sighting(uid, fact.username(), fact.role(), event.time(), false));
            addOf(uid, entries, event, fact);
        }
    }

    private static void addOf(String uid, Entries entries, Event event, Fact fact) {
        var at = event.time();
        fact.amounts()
                .forEach((metric, amount) ->
                        entries.counts().add(Count.of(metric, at, uid, amount)));
        var conversation = fact.conversationId();
        var act = fact.activity();
        if (act != null) {
            Map<String, Object> details =
                    conversation == null ? Map.of() : Map.of("conversation_id", conversation);
            entries.activities().add(Activity.ofEvent(event.id(), uid, act, at, details));
        }
        var change = fact.change();
        if (conversation != null && change != null) {
            entries.changes().add(new ConversationChange(conversation, uid, change, at, false));
        }
        if (fact.erases()) {
            entries.erasures().put(uid, at);
        }
        var message = fact.message(event);
        if (message != null) {
            entries.messages().add(message);
        }
    }
}
