package io.convoai.chat.conversation;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place in a person's list. The time stands in the cursor because the row may move meanwhile. */
record Position(Instant updatedAt, String id) {

    private static final Position TOP = new Position(Instant.parse("9999-01-01T00:00:00Z"), "");

    static Position of(@Nullable String cursor) {
        if (cursor == null) {
            return TOP;
        }
        var parts = cursor.split("_", 2);
        try {
            return new Position(Instant.parse(parts[0]), parts[parts.length - 1]);
        } catch (DateTimeException e) {
            throw new InvalidCursor(cursor);
        }
    }

    static String cursorAfter(Conversation last) {
        return last.updatedAt() + "_" + last.id();
    }
}
