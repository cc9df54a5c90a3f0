package io.convoai.launcher.build;

import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles what has changed since it was compiled last, and only that. */
public record Build(Settings settings, PrintStream out) {

    private static final String FRONTEND = "frontend";
    private static final String WARNINGS_AND_ERRORS =
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn";
    private static final int LINES_OF_A_FAILURE = 25;

    /** An absent pom is but a warning: the build goes on without what it names, and may succeed. */
    private static final List<String> ABSENT =
            List.of(
                    "offline mode",
                    "no dependency information available",
                    "was not found in",
                    "has not been downloaded from it before");

    /** What a platform runs from. */
    public void run() throws IOException, InterruptedException {
        run(Module.all(settings.root()));
    }

    /** Answers the class path of what puts a platform under load. */
    public String loadGenerator() throws IOException, InterruptedException {
        var generator = Module.loadGenerator(settings.root());
        run(List.of(generator));
        var libraries = Files.readString(generator.jar().resolveSibling("classpath")).strip();
        return generator.jar() + File.pathSeparator + libraries;
    }

    private void run(List<Module> modules) throws IOException, InterruptedException {
        try (var channel = lock();
                var _ = channel.lock()) {
            var changed = changed(modules);
            if (!changed.isEmpty()) {
                compile(changed.keySet().stream().map(Module::name).toList());
                remember(changed);
            }
        }
    }

    /** Every module with its fingerprint, for a proof that compiles them all by itself. */
    Map<Module, String> all() {
        return fingerprints(Module.all(settings.root()));
    }

    static void remember(Map<Module, String> compiled) throws IOException {
        for (var entry : compiled.entrySet()) {
            Files.writeString(entry.getKey().lastFingerprint(), entry.getValue());
        }
    }

    /** Two platforms may share one checkout, as the end-to-end tests' and a person's do. */
    private FileChannel lock() throws IOException {
        var folder = settings.root().resolve("launcher/target");
        Files.createDirectories(folder);
        return FileChannel.open(
                folder.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Map<Module, String> fingerprints(List<Module> modules) {
        var fingerprints = new LinkedHashMap<Module, String>();
        for (var module : modules) {
            fingerprints.put(module, module.fingerprint());
        }
        return fingerprints;
    }

    private static Map<Module, String> changed(List<Module> modules) throws IOException {
        var changed = fingerprints(modules);
        for (var iterator = changed.entrySet().iterator(); iterator.hasNext(); ) {
            var entry = iterator.next();
            if (isCurrent(entry.getKey(), entry.getValue())) {
                iterator.remove();
            }
        }
        return changed;
    }

    private static boolean isCurrent(Module module, String fingerprint) throws IOException {
        var last = module.lastFingerprint();
        return Files.exists(module.jar())
                && Files.exists(last)
                && Files.readString(last).equals(fingerprint);
    }

    private void compile(List<String> modules) throws IOException, InterruptedException {
        var tools = new Tools(settings.root());
        if (modules.contains(FRONTEND)) {
            tools.requireNode();
        }
        long began = System.nanoTime();
        out.print("  building   " + String.join(", ", modules) + " ");
        out.flush();
        var log = settings.home().log("build");
        if (!isBuilt(tools, modules, log)) {
            out.println("failed");
            throw new Problem(
                    "%s%nThe build failed: its last lines are above, all of it is in %s."
                            .formatted(lastLines(log), log));
        }
        out.printf("%.1f s%n", (System.nanoTime() - began) / 1e9);
    }

    /** Without the network first: with a filled repository that is faster, and works on a train. */
    private static boolean isBuilt(Tools tools, List<String> modules, Path log)
            throws IOException, InterruptedException {
        boolean built = run(tools, List.of("--offline"), modules, log);
        return lacksArtifacts(log)
                ? run(tools, List.of("--update-snapshots"), modules, log)
                : built;
    }

    private static boolean run(Tools tools, List<String> mode, List<String> modules, Path log)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(mode);
        arguments.addAll(
                List.of(
                        WARNINGS_AND_ERRORS,
                        "--projects",
                        String.join(",", modules),
                        "--also-make"));
        arguments.addAll(
                List.of(
                        "package",
                        "-DskipTests",
                        "-Dmaven.test.skip=true",
                        "-Dspotless.check.skip=true",
                        "-Dfrontend.skip=" + !modules.contains(FRONTEND)));
        return tools.maven(arguments)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start()
                        .waitFor()
                == 0;
    }

    static boolean lacksArtifacts(Path log) throws IOException {
        var said = Files.readString(log);
        return ABSENT.stream().anyMatch(said::contains);
    }

    private static String lastLines(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        var last = lines.subList(Math.max(0, lines.size() - LINES_OF_A_FAILURE), lines.size());
        return String.join(System.lineSeparator(), last);
    }
}
