package io.convoai.launcher.build;

import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves that the whole works, in order, and stops at the first failure. */
public record Proof(Settings settings, PrintStream out) {

    public int run(@Nullable String part) throws IOException, InterruptedException {
        for (var stage : stages(part)) {
            long began = System.nanoTime();
            out.printf("%n== %s%n", stage.title());
            stage.action().run();
            out.printf("== %s: passed, %d s%n", stage.title(), secondsSince(began));
        }
        return 0;
    }

    private List<Stage> stages(@Nullable String part) {
        var journeys = new Stage("end-to-end tests", () -> new Journeys(settings).run("test"));
        return switch (part) {
            case null ->
                    List.of(
                            new Stage(
                                    "format, static checks, unit, integration and front-end tests",
                                    this::everything),
                            journeys);
            case "e2e" -> List.of(journeys);
            case "chaos" ->
                    List.of(
                            new Stage(
                                    "every part killed and frozen",
                                    () -> new Journeys(settings).run("chaos")));
            case "format" -> List.of(maven("format", "spotless:check"));
            case "java" ->
                    List.of(
                            maven(
                                    "format, static checks, unit and integration tests",
                                    "verify",
                                    "-Dfrontend.skip="
                                            + Files.exists(
                                                    settings.root()
                                                            .resolve("frontend/dist/index.html"))));
            default -> List.of(module(part));
        };
    }

    private Stage module(String name) {
        if (!name.matches("[a-z-]+(/[a-z-]+)?")
                || !Files.exists(settings.root().resolve(name + "/pom.xml"))) {
            throw new Problem(
                    "There is no part '%s': format, java, frontend, e2e, chaos and each module's name exist."
                            .formatted(name));
        }
        return maven(name, "verify", "--projects", name, "--also-make");
    }

    private Stage maven(String title, String... arguments) {
        return new Stage(title, () -> maven(List.of(arguments)));
    }

    /** Remembers what it compiled, so that the platform of the journeys is not built once more. */
    private void everything() throws IOException, InterruptedException {
        var build = new Build(settings, out);
        var fingerprints = build.all();
        maven(List.of("verify"));
        Build.remember(fingerprints);
    }

    private void maven(List<String> arguments) throws IOException, InterruptedException {
        var tools = new Tools(settings.root());
        tools.requireNode();
        int exitCode = tools.maven(arguments).inheritIO().start().waitFor();
        if (exitCode != 0) {
            throw new Problem("The proof failed: Maven says why above.");
        }
    }

    private static long secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1_000_000_000;
    }

    private record Stage(String title, Action action) {}

    private interface Action {
        void run() throws IOException, InterruptedException;
    }
}
