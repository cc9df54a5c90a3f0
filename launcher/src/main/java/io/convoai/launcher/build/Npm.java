package io.convoai.launcher.build;

import io.convoai.launcher.state.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with a package.json, and what npm does there. */
public record Npm(Path folder) {

    /** `npm ci` removes and fetches everything, so it runs only when the lock file has changed. */
    public void install() throws IOException, InterruptedException {
        var wanted = Fingerprint.of(folder, List.of("package.json", "package-lock.json"));
        var installed = folder.resolve("node_modules/.installed");
        if (Files.exists(installed) && Files.readString(installed).equals(wanted)) {
            return;
        }
        if (run("ci", "--no-audit", "--no-fund") != 0) {
            throw new Problem(
                    "npm ci failed in %s: it says why above.".formatted(folder.getFileName()));
        }
        Files.writeString(installed, wanted);
    }

    /** Answers npm's exit code. */
    public int run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("npm"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return process.start().waitFor();
    }
}
