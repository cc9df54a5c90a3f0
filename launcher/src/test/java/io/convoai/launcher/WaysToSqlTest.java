package io.convoai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A newcomer who follows the architecture page must arrive at the SQL. */
class WaysToSqlTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern WAY =
            Pattern.compile("<!-- way -->(.*?)<!-- end -->", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    static List<List<Path>> ways() throws IOException {
        return WAY.matcher(Files.readString(DOCS.resolve("architecture.md")))
                .results()
                .map(way -> filesOf(way.group(1)))
                .toList();
    }

    private static List<Path> filesOf(String way) {
        return LINK.matcher(way)
                .results()
                .map(link -> DOCS.resolve(link.group(1)).normalize())
                .toList();
    }

    @Test
    void there_are_five_ways() throws IOException {
        assertThat(ways()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void each_file_of_a_way_calls_the_next_and_the_last_holds_the_sql(List<Path> way) {
        assertThat(way).hasSizeBetween(1, 5).allSatisfy(file -> assertThat(file).isRegularFile());
        for (int i = 1; i < way.size(); i++) {
            var next = way.get(i).getFileName().toString().replace(".java", "");
            assertThat(way.get(i - 1)).content().contains(next);
        }
        assertThat(way.getLast()).content().contains("insert into ");
    }
}
