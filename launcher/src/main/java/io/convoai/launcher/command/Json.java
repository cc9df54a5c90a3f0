package io.convoai.launcher.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what a status is made of: objects, lists, text, numbers and nothing. */
final class Json {

    private Json() {}

    static Map<String, @Nullable Object> object() {
        return new LinkedHashMap<>();
    }

    static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> object ->
                    object.entrySet().stream()
                            .map(entry -> write(entry.getKey()) + ": " + write(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list ->
                    list.stream().map(Json::write).collect(Collectors.joining(", ", "[", "]"));
            case Number number -> number.toString();
            default -> text(value.toString());
        };
    }

    private static String text(String text) {
        var quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case '"', '\\' -> quoted.append('\\').append(letter);
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (letter < ' ') {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
                    } else {
                        quoted.append(letter);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
