package io.convoai.launcher.part;

import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of our own programs, in the JDK that runs now. */
public record Jvm(Settings settings) {

    /** The most memory for objects, by profile. */
    public record Heap(int laptopMegabytes, int serverMegabytes) {}

    /** Copies our jars: to be called while what uses them does not run. */
    public String classpath(String module, String list) throws IOException {
        return new Apps(settings).classpath(module, list);
    }

    public List<String> command(Heap heap, String classpath, List<String> mainAndArguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (settings.onServer()) {
            command.addAll(List.of("-XX:+UseG1GC", "-Xmx" + heap.serverMegabytes() + "m"));
        } else {
            command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            command.add("-Xmx" + heap.laptopMegabytes() + "m");
        }
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-cp", classpath));
        command.addAll(mainAndArguments);
        return command;
    }
}
