package io.convoai.launcher.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Maven module that a platform runs from, and everything its jar is made of. */
record Module(Path root, String name, List<String> inputs) {

    private static final List<String> SHARED =
            List.of("pom.xml", "platform/pom.xml", "platform/src/main");

    static List<Module> all(Path root) {
        return List.of(
                new Module(root, "auth-service", List.of()),
                new Module(root, "chat-service", List.of("docs/help")),
                new Module(root, "analytics-service", List.of()),
                new Module(root, "frontend", List.of("frontend")),
                new Module(root, "gateway", List.of()));
    }

    String fingerprint() {
        var files = new ArrayList<>(SHARED);
        files.add(name + "/pom.xml");
        files.add(name + "/src/main");
        files.addAll(inputs);
        return Fingerprint.of(root, files);
    }

    Path jar() {
        return root.resolve(name).resolve("target").resolve(name + ".jar");
    }

    Path lastFingerprint() {
        return jar().resolveSibling("fingerprint");
    }
}
