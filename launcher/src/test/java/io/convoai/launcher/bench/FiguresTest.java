package io.convoai.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures figures = new Figures();

    @Test
    void the_median_is_the_one_in_the_middle_or_between_the_two() {
        add("odd", 9, 1, 4);
        add("even", 4, 1, 2, 9);

        assertThat(figures.median("odd")).isEqualTo(4);
        assertThat(figures.median("even")).isEqualTo(3);
        assertThat(figures.median("absent")).isNaN();
    }

    @Test
    void the_table_names_the_median_the_lowest_and_the_highest() {
        add("all healthy", 9.04, 8.13, 8.55);
        var out = new ByteArrayOutputStream();

        figures.print(new PrintStream(out, true, StandardCharsets.UTF_8), "warm start", "%.1f s");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("warm start +median +lowest +highest")
                .containsPattern("all healthy +8[.]6 s +8[.]1 s +9[.]0 s");
    }

    private void add(String name, double... values) {
        for (double value : values) {
            figures.add(name, value);
        }
    }
}
