package io.convoai.chat.generation;

import io.convoai.chat.message.AnswerError;
import io.convoai.chat.message.Message;
import io.convoai.chat.provider.Ending;
import io.convoai.chat.provider.ModelFailure;
import org.jspecify.annotations.Nullable;

/** How an answer is closed. Without a content, what was last stored of it stays. */
record Close(
        String status,
        @Nullable String content,
        @Nullable Integer tokensUsed,
        @Nullable Integer responseTimeMs,
        @Nullable Integer firstDeltaMs,
        @Nullable AnswerError error) {

    /** Its process died. */
    static final Close ABANDONED = new Close("interrupted", null, null, null, null, null);

    static Close by(Ending ending, RunningAnswer answer) {
        return switch (ending) {
            case Ending.Whole(var tokens) -> of("complete", tokens, null, answer);
            case Ending.Broken(var failure) ->
                    of(
                            answer.text().isEmpty() ? "failed" : "interrupted",
                            null,
                            error(failure),
                            answer);
        };
    }

    static Close early(String status, RunningAnswer answer) {
        return of(status, null, null, answer);
    }

    private static Close of(
            String status,
            @Nullable Integer tokens,
            @Nullable AnswerError error,
            RunningAnswer answer) {
        var content = answer.text();
        return new Close(
                status,
                content,
                tokens != null ? tokens : Message.tokensIn(content),
                (int) answer.sinceStart().toMillis(),
                answer.firstDeltaMs(),
                error);
    }

    private static AnswerError error(ModelFailure failure) {
        return new AnswerError(
                failure.code().name(), failure.detail(), failure.retryAfterSeconds());
    }
}
