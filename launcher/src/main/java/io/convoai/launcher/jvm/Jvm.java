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
        if (settings.usesCaches()) {
            recordings(program).stream()
                    .map(Recording::cache)
                    .filter(Cache::isCurrent)
                    .findFirst()
                    .ifPresent(cache -> command.add("-XX:AOTCache=" + cache.file()));
        }
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classpath(program))));
        command.addAll(program.flags());
        command.addAll(program.mainAndArguments());
        return command;
    }

    /** After a death that its cache may have caused: the next start is one without. */
    public void distrust(Program program) throws IOException {
        for (var recording : recordings(program)) {
            recording.cache().forget();
        }
    }

    /**
     * The faster start first: that of this very build, and that of any build with its libraries.
     */
    List<Recording> recordings(Program program) {
        var anyBuild =
                new Recording(
                        cache(program, program.name(), librariesOf(program)),
                        List.of(),
                        program.jars().applications(),
                        program.rehearsal());
        if (program.rehearsal().isEmpty()) {
            return List.of(anyBuild);
        }
        var thisBuild =
                new Recording(
                        cache(program, program.name() + "-build", classpath(program)),
                        program.flags(),
                        List.of(),
                        program.mainAndArguments());
        return List.of(thisBuild, anyBuild);
    }

    private Cache cache(Program program, String name, List<String> classpath) {
        var place = settings.home().caches().resolve(name);
        return new Cache(place, java(program.heap()), classpath);
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

    /** The beginning of the class path, which is the same in every rehearsal and on stage. */
    private List<String> librariesOf(Program program) {
        var jars = new ArrayList<>(program.jars().libraries());
        jars.add(rehearsalJar().file().toString());
        return jars;
    }

    private List<String> classpath(Program program) {
        var jars = librariesOf(program);
        jars.addAll(program.jars().applications());
        return jars;
    }
}
