package io.convoai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A newcomer who follows the architecture page must arrive at the SQL. */
class SendMessagePathTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    @Test
    void the_files_from_send_a_message_to_sql_exist_and_are_five_at_most() throws IOException {
        var path = linkedFiles();

        assertThat(path).hasSizeBetween(1, 5).allSatisfy(file -> assertThat(file).isRegularFile());
        assertThat(path.getLast()).content().contains("insert into message");
    }

    @Test
    void each_file_calls_the_next() throws IOException {
        var path = linkedFiles();

        for (int i = 1; i < path.size(); i++) {
            var next = path.get(i).getFileName().toString().replace(".java", "");
            assertThat(path.get(i - 1)).content().contains(next);
        }
    }

    private static List<Path> linkedFiles() throws IOException {
        var page = Files.readString(DOCS.resolve("architecture.md"));
        var begin = page.indexOf("<!-- send-a-message:begin -->");
        var end = page.indexOf("<!-- send-a-message:end -->");
        return LINK.matcher(page.substring(begin, end))
                .results()
                .map(link -> DOCS.resolve(link.group(1)).normalize())
                .toList();
    }
}
