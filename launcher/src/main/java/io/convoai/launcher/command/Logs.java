package io.convoai.launcher.command;

import io.convoai.launcher.state.Home;
import io.convoai.launcher.state.Listening;
import io.convoai.launcher.state.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the log of one part, or of all with the part's name before each line. */
record Logs(Platform platform, PrintStream out) {

    private static final List<String> BESIDE_PARTS = List.of("supervisor", "build");
    private static final long LOOK_EVERY_MILLIS = 250;

    int run(@Nullable String part, boolean follow) throws IOException, InterruptedException {
        var tails = part == null ? all() : List.of(one(part));
        for (var tail : tails) {
            tail.print(out);
        }
        while (follow) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            for (var tail : tails) {
                tail.print(out);
            }
        }
        return 0;
    }

    private List<Tail> all() {
        var home = platform.settings().home();
        return parts().stream()
                .filter(part -> !part.equals("build"))
                .map(part -> new Tail(home.log(part), "%-10s | ".formatted(part)))
                .toList();
    }

    private Tail one(String part) {
        if (!parts().contains(part)) {
            throw new Problem(
                    "There is no part '%s': %s exist.".formatted(part, String.join(", ", parts())));
        }
        Home home = platform.settings().home();
        return new Tail(home.log(part), "");
    }

    private List<String> parts() {
        var parts =
                new ArrayList<>(
                        platform.settings().listening().stream().map(Listening::part).toList());
        parts.addAll(BESIDE_PARTS);
        return parts;
    }
}
