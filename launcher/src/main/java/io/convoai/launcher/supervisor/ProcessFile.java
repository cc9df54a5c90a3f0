package io.convoai.launcher.supervisor;

import io.convoai.launcher.state.Home;
import io.convoai.launcher.state.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One file per child process, so that it is found again when its supervisor was killed. */
record ProcessFile(String part, String signal, ProcessId process) {

    private static final String ENDING = ".process";

    void write(Home home) throws IOException {
        Files.writeString(file(home, part), signal + " " + process);
    }

    static void delete(Home home, String part) throws IOException {
        Files.deleteIfExists(file(home, part));
    }

    static List<ProcessFile> all(Home home) throws IOException {
        var found = new ArrayList<ProcessFile>();
        if (!Files.isDirectory(home.run())) {
            return found;
        }
        try (var files = Files.newDirectoryStream(home.run(), "*" + ENDING)) {
            for (var file : files) {
                read(file).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<ProcessFile> read(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        var part = name.substring(0, name.length() - ENDING.length());
        var words = Files.readString(file).split(" ", 2);
        return words.length < 2
                ? Optional.empty()
                : ProcessId.parse(words[1]).map(id -> new ProcessFile(part, words[0], id));
    }

    private static Path file(Home home, String part) {
        return home.run().resolve(part + ENDING);
    }
}
