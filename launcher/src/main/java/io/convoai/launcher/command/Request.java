package io.convoai.launcher.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A command line that makes sense: a command, its flags, and the part that it is about. */
record Request(String command, Set<String> flags, @Nullable String part) {

    private static final Map<String, Shape> COMMANDS =
            Map.of(
                    "up", new Shape(Set.of("-d"), false),
                    "down", new Shape(Set.of(), false),
                    "status", new Shape(Set.of("--json"), false),
                    "logs", new Shape(Set.of("-f"), true),
                    "test", new Shape(Set.of(), true),
                    "reset", new Shape(Set.of("--yes"), false),
                    "help", new Shape(Set.of(), false));

    private static final Map<String, String> ALIASES = Map.of("-h", "help", "--help", "help");

    /** Empty when a word is unknown, or one too many. */
    static Optional<Request> of(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var command = ALIASES.getOrDefault(words.getFirst(), words.getFirst());
        var shape = COMMANDS.get(command);
        var options = words.subList(1, words.size());
        var flags = options.stream().filter(word -> word.startsWith("-")).toList();
        var others = options.stream().filter(word -> !word.startsWith("-")).toList();
        if (shape == null
                || !shape.flags().containsAll(flags)
                || others.size() > (shape.takesPart() ? 1 : 0)) {
            return Optional.empty();
        }
        return Optional.of(
                new Request(
                        command, Set.copyOf(flags), others.isEmpty() ? null : others.getFirst()));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    private record Shape(Set<String> flags, boolean takesPart) {}
}
