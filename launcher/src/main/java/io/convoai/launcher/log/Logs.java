package io.convoai.launcher.log;

import io.convoai.launcher.state.Listening;
import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what the parts wrote: of one, or of all in the order of time. */
public record Logs(Settings settings, PrintStream out, boolean inColour) {

    private static final List<String> BESIDE_PARTS = List.of("supervisor", "build", "training");
    private static final long LOOK_EVERY_MILLIS = 250;

    /** What to show: one part or all, one request or all, for people or for programs. */
    public record Wish(@Nullable String part, @Nullable String request, boolean raw) {}

    public int run(Wish wish, boolean follow) throws IOException, InterruptedException {
        var tails = tails(wish.part());
        try {
            show(tails, wish);
            while (follow && !out.checkError()) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                show(tails, wish);
            }
        } finally {
            for (var tail : tails) {
                tail.close();
            }
        }
        return 0;
    }

    private void show(List<Tail> tails, Wish wish) throws IOException {
        var layout = new Layout(wish.part() == null, inColour);
        for (var tail = earliest(tails); tail != null; tail = earliest(tails)) {
            var line = tail.take();
            if (!line.isOf(wish.request())) {
                continue;
            }
            if (!wish.raw()) {
                out.println(layout.show(line));
            } else if (line.isEvent() || wish.part() != null) {
                out.println(line.text());
            }
        }
        out.flush();
    }

    /** Each file is in order, so the next line of all is the first of one of them. */
    private static @Nullable Tail earliest(List<Tail> tails) throws IOException {
        Tail earliest = null;
        LogLine first = null;
        for (var tail : tails) {
            var line = tail.peek();
            if (line != null && (first == null || line.time().isBefore(first.time()))) {
                earliest = tail;
                first = line;
            }
        }
        return earliest;
    }

    private List<Tail> tails(@Nullable String wished) {
        var parts = new ArrayList<>(settings.listening().stream().map(Listening::part).toList());
        if (wished == null) {
            parts.add("supervisor");
            return parts.stream().map(this::tail).toList();
        }
        parts.addAll(BESIDE_PARTS);
        if (!parts.contains(wished)) {
            throw new Problem(
                    "There is no part '%s': %s exist.".formatted(wished, String.join(", ", parts)));
        }
        return List.of(tail(wished));
    }

    private Tail tail(String part) {
        return new Tail(part, settings.home().log(part));
    }
}
