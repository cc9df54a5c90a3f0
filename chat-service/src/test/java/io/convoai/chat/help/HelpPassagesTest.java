package io.convoai.chat.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.test.PlatformTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Against the real pages of docs/help. */
@PlatformTest
class HelpPassagesTest {

    @Autowired HelpPassages passages;
    @Autowired HelpPages pages;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    How do I stop an answer?                          | Stop an answer
                    How can I connect OpenAI?                         | OpenAI
                    Where is my data stored? What should I back up?   | What to back up
                    Can I undo deleting a conversation?               | Delete and undo
                    Please tell me how to rename a conversation       | Rename
                    What roles exist from the start?                  | The roles that are there from the start
                    what does the error rate mean                     | What the numbers of answers mean
                    How do I get an access token for the API?         | Get a token
                    How do I use the set-up link for the first admin? | The set-up link
                    Which keys work in the message box?               | In the message box
                    What can ConvoAI do for me?                       | What ConvoAI can do for you
                    Who can read my conversations?                    | Who can read your conversations
                    """)
    void a_question_finds_its_passage(String question, String heading) {
        assertThat(passages.bestFor(question))
                .get()
                .extracting(HelpPassage::heading)
                .isEqualTo(heading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the capital of France?",
                "How do I cook pasta for a conversation with friends?",
                "Write a poem about the sea",
                "Hello!",
                "42",
                "' or 1=1 -- \\ :*&|!()"
            })
    void what_the_pages_do_not_tell_fits_nowhere(String question) {
        assertThat(passages.bestFor(question)).isEmpty();
    }

    @Test
    void every_page_is_packed_and_has_sections() throws Exception {
        try (var files = Files.list(Path.of("..", "docs", "help"))) {
            var titles = files.map(HelpPassagesTest::titleOf).sorted().toList();

            assertThat(titles).hasSizeGreaterThanOrEqualTo(14);
            assertThat(passages.pages()).containsExactlyInAnyOrderElementsOf(titles);
        }
    }

    @Test
    void unchanged_pages_are_not_written_again() throws Exception {
        var before = ids();

        pages.afterPropertiesSet();

        assertThat(ids()).isEqualTo(before);
        assertThat(before).hasSizeGreaterThan(40);
    }

    private List<Integer> ids() {
        return jdbc.sql("select id from help_passage order by id").query(Integer.class).list();
    }

    private static String titleOf(Path page) {
        try {
            return Files.readAllLines(page).getFirst().replaceFirst("^# ", "");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
