package io.convoai.launcher.command;

import io.convoai.launcher.bench.Bench;
import io.convoai.launcher.build.Proof;
import io.convoai.launcher.log.Logs;
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
            ./convoai logs [part] [-f]  shows what the parts write in the order of time; -f: follows,
                                        --request ID: of one request only, --json: as it was written
            ./convoai test [part]       proves everything, or one of format, java, frontend, e2e, a module;
                                        chaos: every part killed and frozen while people talk
            ./convoai bench startup     measures cold and warm starts and memory; --runs N: so often (5)
            ./convoai bench ui          measures how the web application feels in Chromium
            ./convoai bench chat        measures what chat bears; also: outbox, analytics
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
            case "logs" -> logs(request);
            case "bench" -> new Bench(settings, out).run(request.part(), request.value("--runs"));
            case "test" -> new Proof(settings, out).run(request.part());
            case "reset" -> new Reset(platform, in, out).run(request.has("--yes"));
            default -> help();
        };
    }

    private int logs(Request request) throws IOException, InterruptedException {
        var wish = new Logs.Wish(request.part(), request.value("--request"), request.has("--json"));
        return new Logs(settings, out, isColourful()).run(wish, request.has("-f"));
    }

    private boolean isColourful() {
        var console = System.console();
        return console != null
                && console.isTerminal()
                && !settings.environment().containsKey("NO_COLOR");
    }

    private int help() {
        out.print(HELP);
        return 0;
    }
}
