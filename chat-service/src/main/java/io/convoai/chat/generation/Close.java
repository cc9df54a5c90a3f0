package io.convoai.chat.generation;

import io.convoai.chat.message.Message;
import io.convoai.chat.message.Message.AnswerError;
import io.convoai.chat.provider.Ending;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an answer is closed. Without a content, what was last stored of it stays. */
record Close(
        String status,
        @Nullable String content,
        @Nullable Integer tokensUsed,
        @Nullable Integer responseTimeMs,
        @Nullable AnswerError error) {

    /** Its process died. */
    static final Close ABANDONED = new Close("interrupted", null, null, null, null);

    static Close by(Ending ending, String content, Duration took) {
        return switch (ending) {
            case Ending.Whole(var tokens) ->
                    new Close(
                            "complete",
                            content,
                            countedUnless(tokens, content),
                            milliseconds(took),
                            null);
            case Ending.Broken(var code, var detail) ->
                    new Close(
                            "failed",
                            content,
                            Message.tokensIn(content),
                            milliseconds(took),
                            new AnswerError(code, detail));
        };
    }

    static Close early(String status, String content, Duration took) {
        return new Close(status, content, Message.tokensIn(content), milliseconds(took), null);
    }

    private static Integer milliseconds(Duration took) {
        return (int) took.toMillis();
    }

    private static Integer countedUnless(@Nullable Integer told, String content) {
        return told != null ? told : Message.tokensIn(content);
    }
}
