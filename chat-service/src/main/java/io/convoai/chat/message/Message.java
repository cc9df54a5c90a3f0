package io.convoai.chat.message;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

public record Message(
        String id,
        String conversationId,
        @Schema(allowableValues = {"user", "assistant", "system"}) String role,
        String content,
        @Schema(allowableValues = {"complete", "streaming", "stopped", "interrupted", "failed"})
                String status,
        @Nullable String model,
        @Nullable Integer tokensUsed,
        @Nullable Integer responseTimeMs,
        @Nullable AnswerError error,
        @Nullable String clientId,
        @Nullable Map<String, Object> metadata,
        Instant createdAt) {

    /** In code points: a smiley is one character. */
    public static final int MAX_CONTENT_LENGTH = 32_000;

    private static final Pattern WORD_OR_MARK =
            Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    /** One that is still written has not. */
    public boolean hasEnded() {
        return !status.equals("streaming");
    }

    /** Words and marks, counted: near to what a model would count, and the same everywhere. */
    public static int tokensIn(String text) {
        return (int) WORD_OR_MARK.matcher(text).results().count();
    }
}
