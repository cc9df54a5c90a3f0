package io.convoai.bench.platform;

import java.nio.file.Path;

/** Where a bench runs, as the launcher says it: the repository, and the machine in words. */
public record Place(Path root, String machine) {

    public static Place given() {
        return new Place(
                Path.of(System.getProperty("convoai.root", "")).toAbsolutePath(),
                System.getProperty("convoai.machine", "machine unknown"));
    }

    /** Of the platform that a bench starts. */
    Path home() {
        return root.resolve("var/bench");
    }
}
