package io.convoai.analytics.row;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Records as a statement unnests them: an array for each column. */
public record Columns<T>(List<T> records) {

    public @Nullable String[] texts(Function<T, @Nullable String> text) {
        return values(text, String[]::new);
    }

    public @Nullable String[] times(Function<T, Instant> time) {
        return texts(each -> time.apply(each).toString());
    }

    public <V extends @Nullable Object> V[] values(Function<T, V> value, IntFunction<V[]> array) {
        return records.stream().map(value).toArray(array);
    }
}
