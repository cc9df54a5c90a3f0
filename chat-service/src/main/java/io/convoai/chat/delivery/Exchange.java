package io.convoai.chat.delivery;

import io.convoai.chat.message.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question with its answer, as ConvoAI's first clients are told of it. */
record Exchange(String conversationId, UserMessage userMessage, AiResponse aiResponse) {

    static Exchange of(Message question, Message answer) {
        return new Exchange(
                question.conversationId(),
                new UserMessage(question.id(), question.content(), question.createdAt()),
                new AiResponse(
                        answer.id(), answer.content(), answer.createdAt(), answer.tokensUsed()));
    }

    record UserMessage(String id, String content, Instant timestamp) {}

    record AiResponse(String id, String content, Instant timestamp, @Nullable Integer tokensUsed) {}
}
