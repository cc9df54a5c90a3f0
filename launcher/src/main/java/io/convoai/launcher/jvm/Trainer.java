package io.convoai.launcher.jvm;

import io.convoai.launcher.state.Settings;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cache of a program for its next start: a second JVM rehearses the start and records it,
 * a third one writes the cache. At the lowest priority, and stopped at any time.
 */
public final class Trainer {

    private static final List<String> AS_NOBODY_WAITS = List.of("nice", "-n", "19");

    private final Jvm jvm;
    private final Path folder;
    private final File log;
    private final Consumer<ProcessHandle> onStart;
    private @Nullable Process process;
    private boolean stopped;

    public Trainer(Settings settings, Consumer<ProcessHandle> onStart) {
        this.jvm = new Jvm(settings);
        this.folder = settings.home().caches();
        this.log = settings.home().log("training").toFile();
        this.onStart = onStart;
    }

    public boolean isDue(Program program) {
        return !due(program).isEmpty();
    }

    /** Whether it worked; {@code pid} is the program itself, which is asked what it needed. */
    public boolean train(Program program, long pid, Map<String, String> environment)
            throws IOException, InterruptedException {
        jvm.rehearsalJar().write();
        var names = folder.resolve("training.classes");
        try {
            Files.write(names, LoadedClasses.of(pid, names));
            for (var recording : due(program)) {
                if (!make(recording, names, environment)) {
                    return false;
                }
            }
            return true;
        } finally {
            Files.deleteIfExists(names);
        }
    }

    /** What outlives a build first. */
    private List<Recording> due(Program program) {
        return jvm.recordings(program).reversed().stream()
                .filter(recording -> !recording.cache().isCurrent())
                .toList();
    }

    private boolean make(Recording recording, Path names, Map<String, String> environment)
            throws IOException, InterruptedException {
        var recorded = folder.resolve("training.recording");
        var draft = folder.resolve("training.aot");
        try {
            var written =
                    run(record(recording, names, recorded), environment)
                            && run(write(recording, recorded, draft), environment);
            if (written) {
                recording.cache().replaceBy(draft);
            }
            return written;
        } finally {
            for (var leftover : List.of(recorded, draft)) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    public synchronized void stop() {
        stopped = true;
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private static List<String> record(Recording recording, Path names, Path recorded) {
        var command = java(recording, "-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded);
        command.addAll(recording.words(names.toString()));
        return command;
    }

    private static List<String> write(Recording recording, Path recorded, Path draft) {
        return java(
                recording,
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + recorded,
                "-XX:AOTCache=" + draft);
    }

    private static List<String> java(Recording recording, String... options) {
        var cache = recording.cache();
        var command = new ArrayList<>(AS_NOBODY_WAITS);
        command.addAll(cache.java());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", String.join(File.pathSeparator, cache.classpath())));
        return command;
    }

    private boolean run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log));
        builder.environment().clear();
        builder.environment().putAll(environment);
        var started = start(builder);
        return started != null && started.waitFor() == 0;
    }

    private synchronized @Nullable Process start(ProcessBuilder builder) throws IOException {
        if (stopped) {
            return null;
        }
        var started = builder.start();
        process = started;
        onStart.accept(started.toHandle());
        started.getOutputStream().close();
        return started;
    }
}
