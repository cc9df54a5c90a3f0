package io.convoai.gateway.bff;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person goes after signing in: a path of our own, whatever was asked. */
final class ReturnPath {

    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");
    private static final int MAX_CHARACTERS = 1_000;

    private ReturnPath() {}

    static String of(@Nullable String asked) {
        return asked != null && isOwn(asked) ? asked : "/";
    }

    private static boolean isOwn(String asked) {
        return asked.length() <= MAX_CHARACTERS
                && OWN.matcher(asked).matches()
                && !asked.startsWith("/bff/");
    }
}
