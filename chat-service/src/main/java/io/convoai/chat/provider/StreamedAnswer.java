package io.convoai.chat.provider;

import com.openai.core.http.Headers;
import com.openai.models.chat.completions.ChatCompletionChunk;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What came of an answer so far, chunk by chunk, and what it therefore ends with. */
final class StreamedAnswer {

    private final Consumer<String> listener;
    private boolean begun;
    private boolean whole;
    private @Nullable Integer tokens;

    StreamedAnswer(Consumer<String> listener) {
        this.listener = listener;
    }

    boolean hasBegun() {
        return begun;
    }

    void take(ChatCompletionChunk chunk) {
        for (var choice : chunk.choices()) {
            var text = choice.delta().content().orElse("");
            if (!text.isEmpty()) {
                begun = true;
                listener.accept(text);
            }
            whole |= choice.finishReason().isPresent();
        }
        if (chunk.usage().isPresent()) {
            tokens = (int) chunk.usage().get().totalTokens();
            whole = true;
        }
    }

    /** A server that hangs up politely in the middle has cut off its answer all the same. */
    Ending ending(Headers headers) {
        if (whole) {
            return new Ending.Whole(tokens);
        }
        if (begun) {
            return new Ending.Broken(ModelFailure.cutOff());
        }
        var stream =
                headers.values("Content-Type").stream()
                        .anyMatch(type -> type.startsWith("text/event-stream"));
        return new Ending.Broken(
                stream ? ModelFailure.unreachable() : ModelFailure.notUnderstood());
    }
}
