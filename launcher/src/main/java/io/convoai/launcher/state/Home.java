package io.convoai.launcher.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The folder of one platform ({@code CONVOAI_HOME}, by default {@code var/}). */
public record Home(Path folder) {

    /** All that a platform ever writes there; {@code reset} removes exactly this. */
    public List<Path> content() {
        return List.of(postgres(), kafka(), logs(), run(), apps(), caches(), secrets());
    }

    public Path postgres() {
        return folder.resolve("postgres");
    }

    public Path kafka() {
        return folder.resolve("kafka");
    }

    /** Copies of our own jars, so that a build does not pull them from under a running platform. */
    public Path apps() {
        return folder.resolve("app");
    }

    /** What makes the next start faster; lost without harm. */
    public Path caches() {
        return folder.resolve("aot");
    }

    public Path tracingAgent() {
        return caches().resolve("opentelemetry-javaagent.jar");
    }

    public Path secrets() {
        return folder.resolve("secrets");
    }

    public Path logs() {
        return folder.resolve("log");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path run() {
        return folder.resolve("run");
    }

    public Path setupUrl() {
        return run().resolve("setup-url");
    }

    public void create() {
        try {
            Files.createDirectories(run());
            Files.createDirectories(logs());
        } catch (IOException notWritable) {
            throw new Problem(
                    "ConvoAI cannot write to %s (%s): give it to this user or set CONVOAI_HOME."
                            .formatted(folder, notWritable.getMessage()),
                    notWritable);
        }
        for (var needed : List.of(folder, run(), logs())) {
            if (!Files.isWritable(needed)) {
                throw new Problem(
                        "ConvoAI cannot write to %s: give it to this user or set CONVOAI_HOME."
                                .formatted(needed));
            }
        }
    }

    /** Removes a file, or a folder with all that is in it; nothing outside of this home. */
    public void remove(Path tree) throws IOException {
        if (!tree.startsWith(folder) || tree.equals(folder)) {
            throw new IllegalArgumentException(tree + " is not in " + folder);
        }
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** The sentence about a full disk, or an empty one while there is room. */
    public String fullDisk(long neededMegabytes) {
        try {
            long left = Files.getFileStore(folder).getUsableSpace() / 1_000_000;
            return left >= neededMegabytes
                    ? ""
                    : "the disk that holds %s has only %d MB left".formatted(folder, left);
        } catch (IOException unknown) {
            return "";
        }
    }
}
