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
        return !jvm.cache(program).isCurrent();
    }

    /** Whether it worked; {@code pid} is the program itself, which is asked what it needed. */
    public boolean train(Program program, long pid, Map<String, String> environment)
            throws IOException, InterruptedException {
        var names = folder.resolve("training.classes");
        var recording = folder.resolve("training.recording");
        var draft = folder.resolve("training.aot");
        try {
            jvm.rehearsalJar().write();
            Files.write(names, LoadedClasses.of(pid, names));
            var recorded = run(record(program, names, recording), environment);
            var written = recorded && run(write(program, recording, draft), environment);
            if (written) {
                jvm.cache(program).replaceBy(draft);
            }
            return written;
        } finally {
            for (var leftover : List.of(names, recording, draft)) {
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

    private List<String> record(Program program, Path names, Path recording) {
        var command = java(program, "-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording);
        command.add(Rehearsal.class.getName());
        command.add(names.toString());
        command.add(String.join(File.pathSeparator, program.jars().applications()));
        command.addAll(program.rehearsal());
        return command;
    }

    private List<String> write(Program program, Path recording, Path draft) {
        return java(
                program,
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + recording,
                "-XX:AOTCache=" + draft);
    }

    private List<String> java(Program program, String... options) {
        var command = new ArrayList<>(AS_NOBODY_WAITS);
        command.addAll(jvm.java(program.heap()));
        command.addAll(List.of(options));
        command.addAll(
                List.of("-cp", String.join(File.pathSeparator, jvm.cachedClasspath(program))));
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
