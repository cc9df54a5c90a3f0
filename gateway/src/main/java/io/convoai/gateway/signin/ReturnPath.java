package io.convoai.gateway.signin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person goes after signing in: a path of our own, whatever was asked. */
record ReturnPath(@JsonValue String path) {

    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");
    private static final int MAX_CHARACTERS = 1_000;

    static final ReturnPath HOME = new ReturnPath("/");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ReturnPath {
        path = isOwn(path) ? path : "/";
    }

    static ReturnPath of(@Nullable String asked) {
        return asked == null ? HOME : new ReturnPath(asked);
    }

    private static boolean isOwn(String asked) {
        return asked.length() <= MAX_CHARACTERS
                && OWN.matcher(asked).matches()
                && !asked.startsWith("/bff/");
    }
}
