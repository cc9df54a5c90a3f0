package io.convoai.launcher.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts and numbers in one line of JSON, found by name: the first of a name counts. */
record JsonText(String json) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

    @Nullable String field(String name) {
        var field =
                Pattern.compile(
                                "\"%s\":\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|(-?[0-9.]+))"
                                        .formatted(Pattern.quote(name)))
                        .matcher(json);
        if (!field.find()) {
            return null;
        }
        var text = field.group(1);
        return text == null ? field.group(2) : plain(text);
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
