package io.convoai.chat.message;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message that is complete as it comes: a person's, or one brought along from elsewhere. */
public record NewMessage(
        String role,
        String content,
        @Nullable String model,
        @Nullable Integer tokensUsed,
        @Nullable String clientId,
        @Nullable Map<String, Object> metadata) {

    public static NewMessage of(String role, String content) {
        return new NewMessage(role, content, null, null, null, null);
    }
}
