package io.convoai.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Table table = new Table("round trips", "a second", "p95 ms");

    @Test
    void a_row_of_several_runs_shows_the_median_of_each_column_and_the_goal() {
        table.add("50 people", "500 a second", 480, 40);
        table.add("50 people", "500 a second", 1520.4, 38.26);
        table.add("50 people", "500 a second", 510, Double.NaN);

        assertThat(printed())
                .containsPattern("round trips +a second +p95 ms")
                .containsPattern("50 people +510 +40[.]0 +goal 500 a second");
    }

    @Test
    void what_was_not_measured_is_a_dash() {
        table.add("1 person", "", 2345, Double.NaN);

        assertThat(printed()).containsPattern("1 person +2,345 +-").doesNotContain("goal");
    }

    @Test
    void a_row_without_a_value_for_each_column_is_a_mistake() {
        assertThatThrownBy(() -> table.add("1 person", "", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String printed() {
        var out = new ByteArrayOutputStream();
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
