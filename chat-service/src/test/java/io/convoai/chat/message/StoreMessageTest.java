package io.convoai.chat.message;

import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.convoai.chat.EventLog;
import io.convoai.platform.test.PlatformTest;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class StoreMessageTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String eve = RandomStringUtils.secure().nextAlphanumeric(16);
    private String conversation;

    @Autowired MockMvcTester http;

    @BeforeEach
    void start() throws Exception {
        conversation = read(post(ana, "/api/conversations", "{}"), "$.id");
    }

    @Test
    void a_person_stores_a_message_and_its_first_line_becomes_the_title() throws Exception {
        var text =
                "\\n  Please help me with the plans that we made for the long journey in May\\nSoon.";

        var stored = send(ana, "{\"content\": \"%s\"}".formatted(text));

        assertThat(stored).hasStatus(HttpStatus.CREATED);
        assertThat(stored)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"role": "user", "status": "complete", "model": null, "tokens_used": null,
                         "response_time_ms": null, "error": null, "client_id": null}
                        """);
        String title = read(get(ana, "/api/conversations/" + conversation), "$.title");
        assertThat(title).isEqualTo("Please help me with the plans that we made for the long…");
        assertThat(EventLog.of(conversation, 2).get(1))
                .startsWith("message_received ")
                .contains(ana, "\"tokens\":17")
                .doesNotContain("journey");
    }

    @Test
    void the_same_client_id_is_stored_once() throws Exception {
        var body = "{\"content\": \"Hello\", \"client_id\": \"a1\"}";

        String first = read(send(ana, body), "$.id");
        String second = read(send(ana, body), "$.id");

        assertThat(second).isEqualTo(first);
        assertThat(contents(get(ana, messages("")))).containsExactly("Hello");
    }

    @Test
    void messages_come_newest_first_and_older_ones_by_cursor() throws Exception {
        send(ana, "{\"content\": \"one\"}");
        send(ana, "{\"content\": \"two\"}");
        send(ana, "{\"content\": \"three\"}");

        var page = get(ana, messages("?limit=2"));
        String cursor = read(page, "$.next_cursor");

        assertThat(contents(page)).containsExactly("three", "two");
        assertThat(contents(get(ana, messages("?cursor=" + cursor)))).containsExactly("one");
        assertThat(get(ana, messages("?cursor=no-cursor")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(ana, messages("?limit=101"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void a_stranger_neither_reads_nor_writes() {
        assertThat(send(eve, "{\"content\": \"Let me in\"}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(eve, messages(""))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri(messages("")).exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(http.get().uri(messages("")).with(person(ana, "people.read")).exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void what_is_empty_too_large_or_no_json_is_refused() {
        assertThat(send(ana, "{\"content\": \" \"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(ana, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(ana, "{\"content\": \"%s\"}".formatted("x".repeat(32_001))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(ana, "{\"content\": \"%s\"}".formatted("😀".repeat(32_000))))
                .hasStatus(HttpStatus.CREATED);
        assertThat(send(ana, "{\"content\": ")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private String messages(String query) {
        return "/api/conversations/%s/messages%s".formatted(conversation, query);
    }

    private MvcTestResult send(String uid, String body) {
        return post(uid, messages(""), body);
    }

    private MvcTestResult post(String uid, String path, String body) {
        return http.post()
                .uri(path)
                .with(person(uid, "conversations.use"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String uid, String path) {
        return http.get().uri(path).with(person(uid, "conversations.use")).exchange();
    }

    private static List<String> contents(MvcTestResult page) throws Exception {
        return read(page, "$.items[*].content");
    }

    private static <T> T read(MvcTestResult result, String path) throws Exception {
        return JsonPath.read(result.getResponse().getContentAsString(), path);
    }
}
