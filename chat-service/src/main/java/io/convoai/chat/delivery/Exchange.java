package io.convoai.chat.delivery;

import io.convoai.chat.message.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question with its answer, as ConvoAI's first clients are told of it. */
record Exchange(String conversationId, UserMessage userMessage, AiResponse aiResponse) {

    static Exchange of(Message question, Message answer) {
        return new Exchange(
                question.conversationId(), UserMessage.of(question), AiResponse.of(answer));
    }

    record UserMessage(String id, String content, Instant timestamp) {

        static UserMessage of(Message message) {
            return new UserMessage(message.id(), message.content(), message.createdAt());
        }
    }

    record AiResponse(String id, String content, Instant timestamp, @Nullable Integer tokensUsed) {

        static AiResponse of(Message message) {
            return new AiResponse(
                    message.id(), message.content(), message.createdAt(), message.tokensUsed());
        }
    }
}
