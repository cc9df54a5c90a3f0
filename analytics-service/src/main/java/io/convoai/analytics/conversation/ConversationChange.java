package io.convoai.analytics.conversation;

import java.time.Instant;

/**
 * @param untrusted told by others than the platform's own services
 */
public record ConversationChange(
        String conversationId, String uid, Kind kind, Instant at, boolean untrusted) {

    public enum Kind {
        STARTED,
        COMPLETED,
        RECONNECTED,
        DELETED,
        RESTORED
    }
}
