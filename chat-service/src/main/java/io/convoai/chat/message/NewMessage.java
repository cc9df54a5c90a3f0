package io.convoai.chat.message;

import io.convoai.chat.conversation.AutomaticTitle;
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

    /** What a conversation without a title takes from it. */
    @Nullable String title() {
        return role.equals("user") ? AutomaticTitle.from(content) : null;
    }
}
