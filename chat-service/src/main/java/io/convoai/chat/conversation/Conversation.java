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
    private static final int AUTOMATIC_TITLE_LENGTH = 60;

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

    /** The first line that says something, cut at a word. */
    public static @Nullable String titleFrom(String firstMessage) {
        var line = firstMessage.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst();
        return line.map(Conversation::shortened).orElse(null);
    }

    private static String shortened(String line) {
        if (line.length() <= AUTOMATIC_TITLE_LENGTH) {
            return line;
        }
        var space = line.lastIndexOf(' ', AUTOMATIC_TITLE_LENGTH - 1);
        if (space > 0) {
            return line.substring(0, space).strip() + "…";
        }
        var end = line.offsetByCodePoints(0, line.codePointCount(0, AUTOMATIC_TITLE_LENGTH - 1));
        return line.substring(0, end) + "…";
    }
}
