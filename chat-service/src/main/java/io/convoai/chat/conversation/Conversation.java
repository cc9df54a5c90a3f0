package io.convoai.chat.conversation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.jspecify.annotations.Nullable;

public record Conversation(
        String id,
        String userId,
        @Nullable String title,
        @Schema(allowableValues = {"active", "ended", "archived"}) String status,
        @Nullable Map<String, Object> contextMetadata,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant endedAt) {

    public static final int MAX_TITLE_LENGTH = 200;

    static final String STATUSES = "active|ended|archived";

    private static final int ID_LENGTH = 12;

    public static Conversation started(
            String uid,
            @Nullable String title,
            @Nullable Map<String, Object> contextMetadata,
            Instant now) {
        return new Conversation(
                RandomStringUtils.secure().nextAlphanumeric(ID_LENGTH),
                uid,
                title,
                "active",
                contextMetadata,
                now,
                now,
                null);
    }

    public boolean takesMessages() {
        return status.equals("active");
    }

    boolean hasEnded() {
        return status.equals("ended");
    }
}
