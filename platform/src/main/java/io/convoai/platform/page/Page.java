package io.convoai.platform.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /** Takes one row more than the limit as the sign that another page follows. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()));
    }
}
