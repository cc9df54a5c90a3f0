package io.convoai.bench.figure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of numbers; of a row that was measured several times, the median of each column. */
public final class Table {

    private static final String TITLE = "%n%-46s";
    private static final String NAME = "  %-44s";
    private static final String CELL = " %11s";

    private final String title;
    private final List<String> columns;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    public Table(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /**
     * @param goal in words; empty when there is none
     * @param values one for each column
     */
    public void add(String name, String goal, double... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(name + " has too few values, or too many");
        }
        rows.computeIfAbsent(name, first -> new Row(goal, new ArrayList<>())).runs().add(values);
    }

    public void print(PrintStream out) {
        out.printf(TITLE, title);
        columns.forEach(column -> out.printf(CELL, column));
        out.println();
        rows.forEach((name, row) -> {
            out.printf(NAME, name);
            for (int column = 0; column < columns.size(); column++) {
                out.printf(CELL, written(row.median(column)));
            }
            out.println(row.goal().isEmpty() ? "" : "   goal " + row.goal());
        });
    }

    /** As many digits as say something. */
    private static String written(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return value >= 100 ? "%,.0f".formatted(value) : "%.1f".formatted(value);
    }

    private record Row(String goal, List<double[]> runs) {

        double median(int column) {
            var sorted = runs.stream().mapToDouble(values -> values[column]).sorted().toArray();
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1
                    ? sorted[middle]
                    : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }
}
