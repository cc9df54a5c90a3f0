package io.convoai.chat.history;

import static io.convoai.chat.ChatHttp.bodyOf;
import static io.convoai.chat.ChatHttp.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatHttp;
import io.convoai.platform.test.PlatformTest;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ExportTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String eve = RandomStringUtils.secure().nextAlphanumeric(16);
    private ChatHttp chat;
    private String id;

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void start() {
        chat = new ChatHttp(http);
        id = chat.titled(ana, "Plans");
        say("{\"content\": \"Grüße 😀\"}");
        say("{\"role\": \"assistant\", \"content\": \"Hi\", \"model\": \"old\"}");
    }

    @Test
    void markdown_has_a_heading_for_each_message() {
        var file = export("");

        assertThat(file).hasStatusOk().hasContentTypeCompatibleWith("text/markdown");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"conversation-%s.md\"".formatted(id));
        assertThat(bodyOf(file))
                .matches(
                        """
                        # Plans

                        Started \\S+Z

                        ## You, \\S+Z

                        Grüße 😀

                        ## Assistant \\(old\\), \\S+Z

                        Hi
                        """);
    }

    @Test
    void json_has_everything() {
        var file = export("?format=json");

        assertThat(file).hasStatusOk().hasContentTypeCompatibleWith("application/json");
        assertThat((String) read(file, "$.conversation.title")).isEqualTo("Plans");
        assertThat((List<String>) read(file, "$.messages[*].content"))
                .containsExactly("Grüße 😀", "Hi");
        assertThat((List<String>) read(file, "$.messages[*].role"))
                .containsExactly("user", "assistant");
    }

    @Test
    void text_is_plain() {
        assertThat(export("?format=text"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/plain")
                .bodyText()
                .startsWith("Plans\n")
                .contains("You, ", ":\nGrüße 😀\n");
    }

    @Test
    void the_longest_conversation_comes_whole_and_in_order() {
        jdbc.sql(
                        """
                        insert into message (conversation_id, role, content, status, created_at)
                        select ?, 'user', 'number ' || i, 'complete', now()
                          from generate_series(1, 1500) as i
                        """)
                .param(id)
                .update();

        List<String> contents = read(export("?format=json"), "$.messages[*].content");

        assertThat(contents).hasSize(1502).doesNotHaveDuplicates().endsWith("number 1500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/conversations/%s/export", "/api/v1/chat/conversations/%s/export"})
    void only_the_owner_gets_it_and_only_in_a_known_format(String pattern) {
        var path = pattern.formatted(id);

        assertThat(chat.get(ana, path)).hasStatusOk();
        assertThat(chat.get(eve, path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(chat.get(ana, pattern.formatted("absent"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(chat.get(ana, path + "?format=pdf")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(http.get().uri(path).exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private void say(String body) {
        var path = "/api/v1/conversations/%s/messages/".formatted(id);
        assertThat(chat.post(ana, path, body)).hasStatusOk();
    }

    private MvcTestResult export(String query) {
        return chat.get(ana, "/api/conversations/%s/export%s".formatted(id, query));
    }
}
