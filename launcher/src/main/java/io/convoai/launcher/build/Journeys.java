package io.convoai.launcher.build;

import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.nio.file.Files;

/** The end-to-end tests; they start a platform of their own through {@code ./convoai up}. */
record Journeys(Settings settings) {

    /** What to run is one of the scripts in package.json. */
    void run(String script) throws IOException, InterruptedException {
        var folder = settings.root().resolve("e2e");
        if (!Files.exists(folder.resolve("package.json"))) {
            throw new Problem("The end-to-end tests cannot run: e2e/package.json is missing.");
        }
        new Tools(settings.root()).requireNode();
        var npm = new Npm(folder);
        npm.install();
        if (npm.run("run", script) != 0) {
            throw new Problem("The end-to-end tests failed: they say why above.");
        }
    }
}
