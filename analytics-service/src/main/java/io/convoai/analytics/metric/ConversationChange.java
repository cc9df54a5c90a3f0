package io.convoai.analytics.metric;

import java.time.Instant;

public record ConversationChange(String conversationId, String uid, Kind kind, Instant at) {

    public enum Kind {
        STARTED,
        COMPLETED,
        DELETED,
        RESTORED
    }
}
