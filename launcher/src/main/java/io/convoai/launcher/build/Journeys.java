package io.convoai.launcher.build;

import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The end-to-end tests; they start a platform of their own through {@code ./convoai up}. */
record Journeys(Settings settings) {

    void run() throws IOException, InterruptedException {
        var folder = settings.root().resolve("e2e");
        if (!Files.exists(folder.resolve("package.json"))) {
            throw new Problem("The end-to-end tests cannot run: e2e/package.json is missing.");
        }
        new Tools(settings.root()).requireNode();
        install(folder);
        if (npm(folder, "test") != 0) {
            throw new Problem("The end-to-end tests failed: they say why above.");
        }
    }

    /** `npm ci` removes and fetches everything, so it runs only when the lock file has changed. */
    private static void install(Path folder) throws IOException, InterruptedException {
        var wanted = Fingerprint.of(folder, List.of("package.json", "package-lock.json"));
        var installed = folder.resolve("node_modules/.installed");
        if (Files.exists(installed) && Files.readString(installed).equals(wanted)) {
            return;
        }
        if (npm(folder, "ci", "--no-audit", "--no-fund") != 0) {
            throw new Problem("The end-to-end tests cannot run: npm ci failed, see above.");
        }
        Files.writeString(installed, wanted);
    }

    private static int npm(Path folder, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("npm"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return process.start().waitFor();
    }
}
