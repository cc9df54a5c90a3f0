package io.convoai.chat.delivery;

import io.convoai.chat.generation.Progress.Delta;
import io.convoai.chat.generation.Progress.Started;
import io.convoai.chat.message.AnswerError;
import io.convoai.chat.message.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client that streams is told of one answer, from its question to its end. */
final class StreamFrames {

    private StreamFrames() {}

    static Frame accepted(Message question) {
        return frame("message_accepted", new Accepted(question.clientId(), question));
    }

    static Frame started(Started answer) {
        return frame(
                "message_started",
                Map.of(
                        "message_id", answer.messageId(),
                        "conversation_id", answer.conversationId(),
                        "model", answer.model()));
    }

    static Frame delta(Delta delta) {
        return frame(
                "message_delta",
                Map.of("message_id", delta.messageId(), "seq", delta.seq(), "text", delta.text()));
    }

    static Frame snapshot(Message answer, int seq) {
        return frame(
                "message_snapshot",
                Map.of(
                        "message_id", answer.id(),
                        "seq", seq,
                        "text", answer.content(),
                        "status", answer.status()));
    }

    static Frame completed(Message answer) {
        return frame("message_completed", Completed.of(answer));
    }

    private static Frame frame(String type, Object data) {
        return Frame.reply(type, data, null);
    }

    record Accepted(@Nullable String clientId, Message message) {}

    record Completed(
            String messageId,
            String status,
            String content,
            @Nullable Integer tokensUsed,
            @Nullable Integer responseTimeMs,
            @Nullable Map<String, Object> metadata,
            @Nullable AnswerError error) {

        static Completed of(Message answer) {
            return new Completed(
                    answer.id(),
                    answer.status(),
                    answer.content(),
                    answer.tokensUsed(),
                    answer.responseTimeMs(),
                    answer.metadata(),
                    answer.error());
        }
    }
}
