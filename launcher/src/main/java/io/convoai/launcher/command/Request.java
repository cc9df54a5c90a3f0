package io.convoai.launcher.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A command line that makes sense: a command, its options, and the part that it is about. */
record Request(String command, Map<String, String> options, @Nullable String part) {

    private static final Shape PLAIN = new Shape(Set.of(), Set.of(), false);
    private static final Map<String, Shape> COMMANDS =
            Map.of(
                    "up",
                    PLAIN.withFlags("-d"),
                    "down",
                    PLAIN,
                    "status",
                    PLAIN.withFlags("--json"),
                    "logs",
                    new Shape(Set.of("-f", "--json"), Set.of("--request"), true),
                    "bench",
                    new Shape(Set.of(), Set.of("--runs"), true),
                    "test",
                    new Shape(Set.of(), Set.of(), true),
                    "reset",
                    PLAIN.withFlags("--yes"),
                    "help",
                    PLAIN);

    private static final Map<String, String> ALIASES = Map.of("-h", "help", "--help", "help");

    /** Empty when a word is unknown, missing, or one too many. */
    static Optional<Request> of(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var command = ALIASES.getOrDefault(words.getFirst(), words.getFirst());
        var shape = COMMANDS.get(command);
        return shape == null
                ? Optional.empty()
                : shape.read(command, words.subList(1, words.size()));
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    @Nullable String value(String option) {
        return options.get(option);
    }

    private record Shape(Set<String> flags, Set<String> valued, boolean takesPart) {

        Shape withFlags(String... names) {
            return new Shape(Set.of(names), valued, takesPart);
        }

        Optional<Request> read(String command, List<String> words) {
            var options = new HashMap<String, String>();
            String part = null;
            for (var word = words.iterator(); word.hasNext(); ) {
                var next = word.next();
                if (flags.contains(next)) {
                    options.put(next, "");
                } else if (valued.contains(next) && word.hasNext()) {
                    options.put(next, word.next());
                } else if (takesPart && part == null && !next.startsWith("-")) {
                    part = next;
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(new Request(command, Map.copyOf(options), part));
        }
    }
}
