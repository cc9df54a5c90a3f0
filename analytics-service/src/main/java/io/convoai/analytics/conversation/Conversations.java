package io.convoai.analytics.conversation;

import io.convoai.analytics.metric.Count;
import io.convoai.analytics.person.ResponseTimes;
import io.convoai.analytics.person.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers of each conversation only numbers and times, so that its events may come anyhow. */
@Component
public class Conversations {

    private final ConversationRows rows;
    private final Messages messages;
    private final ResponseTimes responseTimes;

    Conversations(ConversationRows rows, Messages messages, ResponseTimes responseTimes) {
        this.rows = rows;
        this.messages = messages;
        this.responseTimes = responseTimes;
    }

    /** What the changes and the messages mean for the numbers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Count> take(List<ConversationChange> changes, List<Message> spoken) {
        var steps =
                Stream.concat(changes.stream().map(Step::of), spoken.stream().map(Step::of))
                        .toList();
        if (steps.isEmpty()) {
            return List.of();
        }
        var counts = new ArrayList<>(rows.write(steps).stream().flatMap(Outcome::counts).toList());
        counts.addAll(store(spoken));
        return counts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Erasure erase(String uid) {
        return rows.erase(uid);
    }

    /** Holds the conversation, so that nobody tells of the same message meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isKnown(Message message) {
        rows.holdThatOf(message);
        return messages.isKnown(message);
    }

    private List<Count> store(List<Message> spoken) {
        if (spoken.isEmpty()) {
            return List.of();
        }
        var withdrawn = withdraw(spoken.stream().filter(message -> !message.untrusted()).toList());
        messages.add(spoken);
        responseTimes.add(waits(spoken));
        return Stream.concat(
                        spoken.stream().flatMap(message -> message.counts(1)),
                        withdrawn.stream().flatMap(message -> message.counts(-1)))
                .toList();
    }

    private List<Message> withdraw(List<Message> ours) {
        if (ours.isEmpty()) {
            return ours;
        }
        var withdrawn = messages.withdrawToldByOthers(ours);
        withdrawn.forEach(rows::uncount);
        responseTimes.withdraw(waits(withdrawn));
        return withdrawn;
    }

    private static List<Wait> waits(List<Message> spoken) {
        return spoken.stream()
                .filter(Message::isTimed)
                .map(message -> new Wait(message.uid(), message.ms()))
                .toList();
    }
}
