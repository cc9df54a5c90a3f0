package io.convoai.launcher.jvm;

import io.convoai.launcher.state.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of our own programs, in the JDK that runs now. */
public record Jvm(Settings settings) {

    /** Copies our jars: to be called while what uses them does not run. */
    public Program.Jars jars(String module, String... lists) throws IOException {
        return new Apps(settings).jars(module, List.of(lists));
    }

    /** With its cache, if there is one. */
    public List<String> command(Program program) {
        var command = java(program.heap());
        var classpath = cachedClasspath(program);
        if (settings.usesCaches() && cache(program).isCurrent()) {
            command.add("-XX:AOTCache=" + cache(program).file());
        }
        classpath.addAll(program.jars().applications());
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classpath)));
        command.addAll(program.flags());
        command.addAll(program.mainAndArguments());
        return command;
    }

    /** After a death that its cache may have caused: the next start is one without. */
    public void distrust(Program program) throws IOException {
        cache(program).forget();
    }

    Cache cache(Program program) {
        return new Cache(
                settings.home().caches().resolve(program.name()),
                java(program.heap()),
                cachedClasspath(program));
    }

    RehearsalJar rehearsalJar() {
        return new RehearsalJar(settings.home().caches());
    }

    /** How a program is started but for its class path: a cache holds for these flags only. */
    List<String> java(Program.Heap heap) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (settings.onServer()) {
            command.addAll(List.of("-XX:+UseG1GC", "-XX:+UseCompactObjectHeaders"));
            command.add("-Xmx" + heap.serverMegabytes() + "m");
        } else {
            command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            command.add("-Xmx" + heap.laptopMegabytes() + "m");
        }
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        return command;
    }

    /** The beginning of the class path, which is the same in the rehearsal and on stage. */
    List<String> cachedClasspath(Program program) {
        var jars = new ArrayList<>(program.jars().libraries());
        jars.add(rehearsalJar().file().toString());
        return jars;
    }
}
