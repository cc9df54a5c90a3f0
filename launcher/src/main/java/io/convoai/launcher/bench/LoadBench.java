package io.convoai.launcher.bench;

import io.convoai.launcher.build.Build;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** What the platform bears: the module bench/load starts one of its own and measures it. */
record LoadBench(Settings settings, PrintStream out) {

    private static final String MAIN = "io.convoai.bench.Main";

    int run(String name, int runs) throws IOException, InterruptedException {
        settings.home().create();
        var classpath = new Build(settings, out).loadGenerator();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-Dconvoai.root=" + settings.root(),
                        "-Dconvoai.machine=" + Machine.facts(),
                        "-cp",
                        classpath,
                        MAIN,
                        name,
                        "--runs=" + runs)
                .inheritIO()
                .start()
                .waitFor();
    }
}
