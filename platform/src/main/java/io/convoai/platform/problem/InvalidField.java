package io.convoai.platform.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One wrong field: where it stood, what came, what was expected. */
record InvalidField(
        String place, String field, String type, String message, @Nullable Object input) {

    private static final int SHOWN_CHARACTERS = 80;

    static InvalidField of(
            String place, String field, @Nullable String message, @Nullable Object input) {
        return new InvalidField(
                place,
                field,
                input == null ? "missing" : "value_error",
                message == null ? "is invalid" : message,
                shown(field, input));
    }

    String sentence() {
        return input == null
                ? "%s %s".formatted(field, message)
                : "%s \"%s\" %s".formatted(field, input, message);
    }

    List<String> location() {
        return List.of(place, field);
    }

    private static @Nullable Object shown(String field, @Nullable Object input) {
        var name = field.toLowerCase(Locale.ROOT);
        if (name.contains("password") || name.contains("secret") || name.contains("token")) {
            return null;
        }
        return input instanceof CharSequence text && text.length() > SHOWN_CHARACTERS
                ? text.subSequence(0, SHOWN_CHARACTERS) + "…"
                : input;
    }
}
