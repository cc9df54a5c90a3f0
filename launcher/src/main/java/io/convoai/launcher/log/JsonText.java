package io.convoai.launcher.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts in one line of JSON, found by name: the first of a name is the outermost. */
record JsonText(String json) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

    @Nullable String field(String name) {
        var field =
                Pattern.compile(
                                "\"%s\":\\s*\"((?:[^\"\\\\]|\\\\.)*+)\""
                                        .formatted(Pattern.quote(name)))
                        .matcher(json);
        return field.find() ? plain(field.group(1)) : null;
    }

    private static String plain(String escaped) {
        return ESCAPE.matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(letter(found.group(1))));
    }

    private static String letter(String escape) {
        return switch (escape.charAt(0)) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b', 'f' -> " ";
            case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            default -> escape;
        };
    }
}
