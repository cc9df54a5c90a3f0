package io.convoai.launcher.part;

import io.convoai.launcher.state.Home;
import io.convoai.launcher.state.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** The one sentence about a part that does not come up; its log ends with the same words. */
public final class CannotStart {

    private static final int NEARLY_FULL_MEGABYTES = 16;

    private CannotStart() {}

    public static Problem because(Home home, String part, String why) {
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
            return new Problem("%s cannot start: %s.".formatted(part, cause), noRoom);
        }
        return new Problem("%s cannot start: %s; see %s.".formatted(part, cause, log));
    }
}
