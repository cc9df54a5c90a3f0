package io.convoai.launcher.command;

import io.convoai.launcher.build.Proof;
import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Does what was asked for and answers the exit code. */
public record Commands(Settings settings, BufferedReader in, PrintStream out, PrintStream error) {

    private static final int USAGE = 2;
    private static final String HELP =
            """
            ./convoai up [-d]           builds what has changed and starts all; -d: in the background
            ./convoai down              stops all in order; nothing is lost
            ./convoai status [--json]   says how each part is; exit code 0 means healthy
            ./convoai logs [part] [-f]  shows what the parts write; -f: follows
            ./convoai test [part]       proves everything, or one of format, java, frontend, e2e, a module
            ./convoai reset [--yes]     removes all data, after asking
            ./convoai help              shows this
            """;

    public int run(List<String> words) throws IOException, InterruptedException {
        var request = Request.of(words);
        if (request.isEmpty()) {
            var asked = String.join(" ", words);
            error.print(
                    asked.isEmpty() ? "" : "There is no command '" + asked + "'. These exist:\n");
            error.print(HELP);
            return USAGE;
        }
        try {
            return run(request.get());
        } catch (Problem problem) {
            error.println(problem.sentence());
            return 1;
        }
    }

    private int run(Request request) throws IOException, InterruptedException {
        var platform = new Platform(settings);
        return switch (request.command()) {
            case "up" -> new Up(platform, out).run(request.has("-d"));
            case "down" -> new Down(platform, out).run();
            case "status" -> new Status(platform, out).run(request.has("--json"));
            case "logs" -> new Logs(platform, out).run(request.part(), request.has("-f"));
            case "test" -> new Proof(settings, out).run(request.part());
            case "reset" -> new Reset(platform, in, out).run(request.has("--yes"));
            default -> help();
        };
    }

    private int help() {
        out.print(HELP);
        return 0;
    }
}
