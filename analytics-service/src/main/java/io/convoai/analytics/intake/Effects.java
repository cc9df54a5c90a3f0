package io.convoai.analytics.intake;

import io.convoai.analytics.activity.Activity;
import io.convoai.analytics.activity.People.Sighting;
import io.convoai.analytics.metric.ConversationChange;
import io.convoai.analytics.metric.Count;
import io.convoai.platform.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that a batch moves, gathered by table, so that each table is written once. */
record Effects(
        List<Sighting> sightings,
        List<Activity> activities,
        List<ConversationChange> changes,
        List<Count> counts) {

    static Effects of(List<Event> events) {
        var effects =
                new Effects(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var event : events) {
            var fact = Fact.of(event);
            if (fact != null) {
                effects.add(event, fact);
            }
        }
        return effects;
    }

    private void add(Event event, Fact fact) {
        var uid = fact.uid();
        var at = event.time();
        fact.amounts().forEach((metric, amount) -> counts.add(Count.of(metric, at, uid, amount)));
        if (uid == null) {
            return;
        }
        sightings.add(new Sighting(uid, fact.username(), at));
        var conversation = fact.conversationId();
        var act = fact.activity();
        if (act != null) {
            var details =
                    conversation == null
                            ? Map.<String, String>of()
                            : Map.of("conversation_id", conversation);
            activities.add(new Activity(event.id(), uid, act, at, details));
        }
        var change = fact.change();
        if (conversation != null && change != null) {
            changes.add(new ConversationChange(conversation, uid, change, at));
        }
    }
}
