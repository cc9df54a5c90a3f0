package io.convoai.chat.generation;

import io.convoai.chat.message.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** With a client id it may be asked again and is answered once. */
public record Question(
        String conversationId, String uid, String content, @Nullable String clientId) {

    Message stored(String id, Instant now) {
        return new Message(
                id,
                conversationId,
                "user",
                content,
                "complete",
                null,
                null,
                null,
                null,
                clientId,
                null,
                now);
    }
}
