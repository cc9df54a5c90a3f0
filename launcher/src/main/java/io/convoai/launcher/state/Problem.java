package io.convoai.launcher.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Ends a command with this one sentence and exit code 1. */
public final class Problem extends RuntimeException {

    private static final int NEARLY_FULL_MEGABYTES = 16;

    public Problem(String sentence) {
        super(sentence);
    }

    public Problem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** About a part that does not come up; its log ends with the same words. */
    public static Problem cannotStart(Home home, String part, String why) {
        var full = home.fullDisk(NEARLY_FULL_MEGABYTES);
        var cause = full.isEmpty() ? why : full;
        var log = home.log(part);
        try {
            Files.writeString(
                    log,
                    "convoai: %s cannot start: %s%n".formatted(part, cause),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException noRoom) {
            return new Problem(sentence(home, part, cause), noRoom);
        }
        return new Problem(sentence(home, part, cause));
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    private static String sentence(Home home, String part, String cause) {
        return "%s cannot start: %s; see %s.".formatted(part, cause, home.log(part));
    }
}
