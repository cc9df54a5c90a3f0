package io.convoai.analytics.person;

import io.convoai.analytics.metric.Count;
import io.convoai.analytics.metric.RoleChange;
import java.util.List;

/** Those who were not known before count; whose role is another takes their numbers along. */
public record Meeting(List<Count> counts, List<RoleChange> roleChanges) {

    static Meeting with(List<Met> people) {
        return new Meeting(
                people.stream().flatMap(Met::count).toList(),
                people.stream().flatMap(Met::roleChange).toList());
    }
}
