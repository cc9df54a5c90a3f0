package io.convoai.launcher.supervisor;

import io.convoai.launcher.state.Home;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Keeps logs small: at 20 MB the content moves to {@code .1}, what was there to {@code .2}. */
record LogFiles(Home home, long largest) {

    LogFiles(Home home) {
        this(home, 20_000_000);
    }

    void rotate() {
        try (var logs = Files.newDirectoryStream(home.logs(), "*.log")) {
            for (var log : logs) {
                if (Files.size(log) > largest) {
                    rotate(log);
                }
            }
        } catch (IOException noRoom) {
            System.err.println("Logs are not rotated: " + noRoom);
        }
    }

    /**
     * Copied and cut, not renamed: a part keeps its file open, in append mode, for all its life.
     */
    private static void rotate(Path log) throws IOException {
        var first = log.resolveSibling(log.getFileName() + ".1");
        var second = log.resolveSibling(log.getFileName() + ".2");
        if (Files.exists(first)) {
            Files.move(first, second, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(log, first);
        try (var file = FileChannel.open(log, StandardOpenOption.WRITE)) {
            file.truncate(0);
        }
    }
}
