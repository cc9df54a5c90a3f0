package io.convoai.chat.conversation;

import org.jspecify.annotations.Nullable;

/** What a conversation is called as long as nobody has named it. */
public final class AutomaticTitle {

    private static final int LENGTH = 60;

    private AutomaticTitle() {}

    /** The first line that says something, cut at a word. */
    public static @Nullable String from(String firstMessage) {
        var line = firstMessage.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst();
        return line.map(AutomaticTitle::shortened).orElse(null);
    }

    private static String shortened(String line) {
        return line.length() <= LENGTH ? line : cut(line) + "…";
    }

    private static String cut(String line) {
        var space = line.lastIndexOf(' ', LENGTH - 1);
        if (space > 0) {
            return line.substring(0, space).strip();
        }
        var end = line.offsetByCodePoints(0, line.codePointCount(0, LENGTH - 1));
        return line.substring(0, end);
    }
}
