package io.convoai.launcher;

import io.convoai.launcher.command.Commands;
import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** What {@code ./convoai} runs. */
final class Launcher {

    private static final int CTRL_C = 130;

    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> words) throws Exception {
        try {
            var root = Path.of(System.getProperty("convoai.root", "")).toAbsolutePath();
            var settings = Settings.of(root, System.getenv());
            var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            return new Commands(settings, in, System.out, System.err).run(words);
        } catch (InterruptedException stopped) {
            return CTRL_C;
        } catch (Problem problem) {
            System.err.println(problem.sentence());
            return 1;
        }
    }
}
