package io.convoai.chat.provider;

import com.openai.core.http.Headers;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice.FinishReason;
import io.convoai.chat.provider.Ending.CutShort;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What came of an answer so far, chunk by chunk, and what it therefore ends with. */
final class StreamedAnswer {

    private static final long MOST_TOKENS = Integer.MAX_VALUE;

    private final Consumer<String> listener;
    private final StorableText storable = new StorableText();
    private boolean begun;
    private boolean whole;
    private @Nullable Integer tokens;
    private @Nullable CutShort cutShort;

    StreamedAnswer(Consumer<String> listener) {
        this.listener = listener;
    }

    boolean hasBegun() {
        return begun;
    }

    void take(ChatCompletionChunk chunk) {
        chunk.choices().forEach(this::take);
        if (chunk.usage().isPresent()) {
            tokens = believable(chunk.usage().get().totalTokens());
            whole = true;
        }
    }

    private void take(Choice choice) {
        var text = storable.next(choice.delta().content().orElse(""));
        if (!text.isEmpty()) {
            begun = true;
            listener.accept(text);
        }
        choice.finishReason().ifPresent(this::finish);
    }

    private void finish(FinishReason reason) {
        whole = true;
        cutShort =
                switch (reason.value()) {
                    case LENGTH -> CutShort.LENGTH;
                    case CONTENT_FILTER -> CutShort.CONTENT_FILTER;
                    default -> null;
                };
    }

    Ending ending(Headers headers) {
        return whole && begun
                ? new Ending.Whole(tokens, cutShort)
                : new Ending.Broken(failure(headers));
    }

    /**
     * A server that ends without a word does not take the question; one that hangs up politely in
     * the middle has cut off its answer all the same.
     */
    private ModelFailure failure(Headers headers) {
        if (whole) {
            return ModelFailure.refusedRequest();
        }
        if (begun) {
            return ModelFailure.cutOff();
        }
        return isStream(headers) ? ModelFailure.unreachable() : ModelFailure.notUnderstood();
    }

    private static boolean isStream(Headers headers) {
        return headers.values("Content-Type").stream()
                .anyMatch(type -> type.startsWith("text/event-stream"));
    }

    /** A number that no model can mean counts as none: then the tokens are counted here. */
    private static @Nullable Integer believable(long tokens) {
        return tokens < 0 || tokens > MOST_TOKENS ? null : (int) tokens;
    }
}
