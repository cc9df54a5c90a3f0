package io.convoai.launcher.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, by name, and its table: median, lowest and highest. */
record Figures(Map<String, List<Double>> values) {

    Figures() {
        this(new LinkedHashMap<>());
    }

    void add(String name, double value) {
        values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    double median(String name) {
        var sorted = values.getOrDefault(name, List.of()).stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** A row for each name; the format says how one value is written. */
    void print(PrintStream out, String title, String format) {
        out.printf("%n%-32s %9s %9s %9s%n", title, "median", "lowest", "highest");
        values.forEach((name, all) ->
                out.printf(
                        "  %-30s %9s %9s %9s%n",
                        name,
                        format.formatted(median(name)),
                        format.formatted(all.stream().reduce(Math::min).orElseThrow()),
                        format.formatted(all.stream().reduce(Math::max).orElseThrow())));
    }
}
