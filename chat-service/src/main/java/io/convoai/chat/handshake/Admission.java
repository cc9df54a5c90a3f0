package io.convoai.chat.handshake;

import static java.util.Objects.requireNonNull;

import io.convoai.platform.security.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who came through the door, and for which conversation, as the socket's attributes keep it. */
public record Admission(@Nullable Caller caller, @Nullable String conversationId) {

    private static final String ATTRIBUTE = "admission";

    public static Admission in(Map<String, Object> attributes) {
        return (Admission) requireNonNull(attributes.get(ATTRIBUTE));
    }

    void putInto(Map<String, Object> attributes) {
        attributes.put(ATTRIBUTE, this);
    }
}
