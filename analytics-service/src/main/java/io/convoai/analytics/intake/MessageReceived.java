package io.convoai.analytics.intake;

import static java.util.Objects.requireNonNull;

import io.convoai.analytics.metric.Metric;
import java.util.Map;

record MessageReceived(String conversationId, String uid) implements Fact {

    MessageReceived {
        requireNonNull(conversationId);
        requireNonNull(uid);
    }

    @Override
    public String activity() {
        return "message_received";
    }

    @Override
    public Map<Metric, Long> amounts() {
        return Map.of(Metric.MESSAGES, 1L);
    }
}
