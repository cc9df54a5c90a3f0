package io.convoai.launcher.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Maven module whose program is run from here, and everything its jar is made of. */
record Module(Path root, String name, List<String> inputs) {

    private static final List<String> PLATFORM = List.of("platform/pom.xml", "platform/src/main");

    static List<Module> all(Path root) {
        return List.of(
                service(root, "auth-service"),
                service(root, "chat-service", "docs/help"),
                service(root, "analytics-service"),
                new Module(root, "frontend", List.of("frontend")),
                service(root, "gateway"));
    }

    /** Puts a platform under load; no platform runs from it. */
    static Module loadGenerator(Path root) {
        return new Module(root, "bench/load", List.of("bench/load/pom.xml", "bench/load/src/main"));
    }

    private static Module service(Path root, String name, String... more) {
        var inputs = new ArrayList<>(PLATFORM);
        inputs.addAll(List.of(name + "/pom.xml", name + "/src/main"));
        inputs.addAll(List.of(more));
        return new Module(root, name, inputs);
    }

    String fingerprint() {
        var all = new ArrayList<>(inputs);
        all.add("pom.xml");
        return Fingerprint.of(root, all);
    }

    Path jar() {
        return root.resolve(name).resolve("target").resolve(name.replace('/', '-') + ".jar");
    }

    Path lastFingerprint() {
        return jar().resolveSibling("fingerprint");
    }
}
