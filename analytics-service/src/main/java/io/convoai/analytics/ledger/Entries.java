package io.convoai.analytics.ledger;

import io.convoai.analytics.activity.Activity;
import io.convoai.analytics.conversation.ConversationChange;
import io.convoai.analytics.conversation.Message;
import io.convoai.analytics.metric.Count;
import io.convoai.analytics.person.Sighting;
import io.convoai.analytics.usage.ApiCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a batch moves, gathered by table, so that each table is written once.
 *
 * @param erasures who is forgotten, and when that was wanted
 */
public record Entries(
        List<Sighting> sightings,
        List<Activity> activities,
        List<ConversationChange> changes,
        List<Message> messages,
        List<ApiCall> calls,
        List<Count> counts,
        Map<String, Instant> erasures) {

    public Entries() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new TreeMap<>());
    }
}
