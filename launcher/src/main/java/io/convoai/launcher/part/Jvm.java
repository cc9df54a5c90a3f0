package io.convoai.launcher.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM of ours, in the running JDK. */
public record Jvm(boolean server, int laptopHeapMegabytes, int serverHeapMegabytes) {

    public List<String> command(String classpath, String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java());
        if (server) {
            command.addAll(List.of("-XX:+UseG1GC", "-Xmx" + serverHeapMegabytes + "m"));
        } else {
            command.addAll(
                    List.of(
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx" + laptopHeapMegabytes + "m"));
        }
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-cp", classpath, mainClass));
        command.addAll(arguments);
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
