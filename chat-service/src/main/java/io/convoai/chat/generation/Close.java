package io.convoai.chat.generation;

import io.convoai.chat.message.AnswerError;
import io.convoai.chat.message.Message;
import io.convoai.chat.provider.Ending;
import io.convoai.chat.provider.Ending.CutShort;
import io.convoai.chat.provider.ModelFailure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an answer is closed. Without a content, what was last stored of it stays. */
record Close(
        String status,
        @Nullable String content,
        @Nullable Integer tokensUsed,
        @Nullable Integer responseTimeMs,
        @Nullable Integer firstDeltaMs,
        @Nullable CutShort cutShort,
        @Nullable AnswerError error) {

    /** Its process died. */
    static final Close ABANDONED = new Close("interrupted", null, null, null, null, null, null);

    /** What a model says at its end, when it does not come to it. */
    private static final Ending.Whole UNTOLD = new Ending.Whole(null, null);

    static Close by(Ending ending, RunningAnswer answer) {
        return switch (ending) {
            case Ending.Whole whole -> of("complete", whole, null, answer);
            case Ending.Broken(var failure) ->
                    of(brokenStatus(answer.text()), UNTOLD, error(failure), answer);
        };
    }

    private static String brokenStatus(String text) {
        return text.isEmpty() ? "failed" : "interrupted";
    }

    static Close early(String status, RunningAnswer answer) {
        return of(status, UNTOLD, null, answer);
    }

    private static Close of(
            String status, Ending.Whole told, @Nullable AnswerError error, RunningAnswer answer) {
        var content = answer.text();
        var tokens = told.tokensUsed();
        return new Close(
                status,
                content,
                tokens != null ? tokens : Message.tokensIn(content),
                (int) answer.sinceStart().toMillis(),
                answer.firstDeltaMs(),
                told.cutShort(),
                error);
    }

    private static AnswerError error(ModelFailure failure) {
        return new AnswerError(
                failure.code().name(), failure.detail(), failure.retryAfterSeconds());
    }

    @Nullable String finishReason() {
        return cutShort == null ? null : cutShort.name().toLowerCase(Locale.ROOT);
    }
}
