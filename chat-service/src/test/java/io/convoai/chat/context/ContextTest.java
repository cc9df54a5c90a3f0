package io.convoai.chat.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.message.Recall;
import io.convoai.platform.test.PlatformTest;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the model is told of a conversation. */
@PlatformTest
class ContextTest {

    private static final String TEN_TOKENS = "one two three four five six";

    private final String conversation = RandomStringUtils.secure().nextAlphanumeric(12);

    @Autowired JdbcClient jdbc;
    @Autowired Recall recall;

    @BeforeEach
    void start() {
        jdbc.sql(
                        """
                        insert into conversation (id, uid, created_at, updated_at)
                        values (?, 'ana', now(), now())
                        """)
                .param(conversation)
                .update();
    }

    @Test
    void a_short_conversation_is_told_whole() {
        said("system", "Be kind.");
        said("user", "Hello");
        said("assistant", "");
        said("assistant", "Hi");

        assertThat(told(1_000, "And now?"))
                .containsExactly("system Be kind.", "user Hello", "assistant Hi", "user And now?");
    }

    @Test
    void tokens_are_counted_and_not_characters() {
        for (int i = 0; i < 10; i++) {
            said("user", TEN_TOKENS);
        }

        assertThat(new Tokens("gpt-4o-mini").in(TEN_TOKENS)).isEqualTo(10);
        assertThat(new Tokens("a model of tomorrow").in(TEN_TOKENS)).isEqualTo(10);
        assertThat(Tokens.atMost(TEN_TOKENS) * 10).isGreaterThan(110);
        assertThat(told(110, "Why?")).hasSize(11).allMatch(turn -> turn.startsWith("user "));
    }

    @Test
    void what_does_not_fit_is_left_out_from_the_oldest_and_summed_up() {
        said("system", "Be kind.");
        for (int i = 1; i <= 60; i++) {
            said("user", "Question %d\n\nabout ".formatted(i) + "trains ".repeat(20));
            said("assistant", "Answer %d, ".formatted(i) + "by rail ".repeat(20));
        }

        var told = told(2_400, "And the last?");

        assertThat(told.getFirst()).isEqualTo("system Be kind.");
        var summary = told.get(1).lines().toList();
        assertThat(summary.getFirst()).startsWith("system The beginning of this conversation");
        assertThat(summary.subList(1, summary.size()))
                .hasSizeBetween(5, 40)
                .allMatch(line -> line.matches("(Person: Question|Assistant: Answer) \\d+.*"));
        assertThat(told.get(2)).matches("(?s)(user Question|assistant Answer) \\d\\d.*");
        assertThat(told.subList(told.size() - 3, told.size()))
                .satisfiesExactly(
                        turn -> assertThat(turn).startsWith("user Question 60"),
                        turn -> assertThat(turn).startsWith("assistant Answer 60"),
                        turn -> assertThat(turn).isEqualTo("user And the last?"));
        var tokens = new Tokens("gpt-4o-mini");
        assertThat(told.stream().mapToInt(tokens::in).sum()).isBetween(1_500, 2_400);
    }

    @Test
    void what_was_counted_for_an_earlier_answer_counts_the_same_for_the_next() {
        for (int i = 0; i < 10; i++) {
            said("user", TEN_TOKENS);
        }
        var context = context(110);
        assertThat(context.of(new Prompt("Why?", conversation, Long.MAX_VALUE))).hasSize(11);

        said("user", "A longer one: " + TEN_TOKENS);

        var next = new Prompt("And why?", conversation, Long.MAX_VALUE);
        assertThat(context.of(next)).isEqualTo(context(110).of(next)).hasSizeLessThan(12);
    }

    @Test
    void a_question_larger_than_the_window_is_asked_alone() {
        said("user", "Hello");

        assertThat(told(10, "word ".repeat(50))).hasSize(1);
    }

    @Test
    void nobody_elses_and_no_later_message_is_told() {
        said("user", "Before");
        var question = said("user", "Question");
        said("user", "Later");

        assertThat(context(1_000).of(new Prompt("Question", conversation, question)))
                .extracting(Turn::content)
                .containsExactly("Before", "Question");
        assertThat(context(1_000).of(new Prompt("Question", "another", question)))
                .extracting(Turn::content)
                .containsExactly("Question");
    }

    private List<String> told(int window, String question) {
        return context(window).of(new Prompt(question, conversation, Long.MAX_VALUE)).stream()
                .map(turn -> turn.role() + " " + turn.content())
                .toList();
    }

    private Context context(int window) {
        return new Context(recall, "gpt-4o-mini", window);
    }

    private long said(String role, String content) {
        return jdbc.sql(
                        """
                        insert into message (conversation_id, role, content, status, created_at)
                        values (?, ?, ?, 'complete', now())
                        returning key
                        """)
                .params(conversation, role, content)
                .query(Long.class)
                .single();
    }
}
