package io.convoai.chat.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as ConvoAI's first clients know it. */
public record ConvoaiMessage(
        String id,
        String conversationId,
        String role,
        String content,
        @Nullable String model,
        @Nullable Integer tokensUsed,
        @Nullable Integer responseTime,
        @Nullable Map<String, Object> messageMetadata,
        Instant timestamp) {

    public static List<ConvoaiMessage> allOf(List<Message> messages) {
        return messages.stream().map(ConvoaiMessage::of).toList();
    }

    public static ConvoaiMessage of(Message message) {
        return new ConvoaiMessage(
                message.id(),
                message.conversationId(),
                message.role(),
                message.content(),
                message.model(),
                message.tokensUsed(),
                message.responseTimeMs(),
                message.metadata(),
                message.createdAt());
    }
}
