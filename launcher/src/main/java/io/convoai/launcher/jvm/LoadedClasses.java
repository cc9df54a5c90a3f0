package io.convoai.launcher.jvm;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The names of the classes that a running JVM has loaded, without those it made itself. */
final class LoadedClasses {

    private LoadedClasses() {}

    /** Through a file: the JVM that is asked stands still until its answer is read. */
    static List<String> of(long pid, Path answer) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, String.valueOf(pid), "VM.classes")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(answer.toFile()))
                .start()
                .waitFor();
        try (var lines = Files.lines(answer)) {
            return lines.filter(line -> line.startsWith("0x"))
                    .map(String::strip)
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .filter(LoadedClasses::comesFromFile)
                    .toList();
        }
    }

    /** Lambdas have an address in their names, arrays a bracket, proxies and the like a dollar. */
    private static boolean comesFromFile(String name) {
        return name.matches("[\\p{Alnum}_$.-]+")
                && !name.contains("$$")
                && !name.contains("$Proxy");
    }
}
