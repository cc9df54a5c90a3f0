package io.convoai.chat.repeat;

import static io.convoai.chat.ChatHttp.bodyOf;
import static io.convoai.chat.ChatHttp.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatHttp;
import io.convoai.platform.test.PlatformTest;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class RepeatTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String ben = RandomStringUtils.secure().nextAlphanumeric(16);
    private ChatHttp chat;
    private String conversation;

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;
    @Autowired Repeats repeats;

    @BeforeEach
    void start() {
        chat = new ChatHttp(http);
        conversation = chat.started(ana);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/conversations, title, 201",
        "/conversations, title, 200",
        "/api/v1/users/me/conversations/, title, 200",
        "/api/conversations/%s/messages, content, 201",
        "/api/v1/conversations/%s/messages/, content, 200"
    })
    void the_same_key_gets_the_same_answer_and_nothing_is_done_twice(
            String pattern, String field, int status) {
        var path = pattern.formatted(conversation);
        var body = "{\"%s\": \"Once\"}".formatted(field);
        var before = rows();

        var first = post(ana, path, body, "key 1");
        var second = post(ana, path, body, "key 1");
        var other = post(ana, path, "{\"%s\": \"Twice\"}".formatted(field), "key 1");

        assertThat(first).hasStatus(status);
        assertThat(second).hasStatus(status);
        assertThat(bodyOf(second)).isEqualTo(bodyOf(first));
        assertThat(other).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat((String) read(other, "$.code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    void a_key_belongs_to_one_person_and_one_request_without_one_is_always_new() {
        var before = rows();

        post(ana, "/api/conversations", "{}", "key");
        post(ben, "/api/conversations", "{}", "key");
        chat.post(ana, "/api/conversations", "{}");
        chat.post(ana, "/api/conversations", "{}");

        assertThat(rows()).isEqualTo(before + 4);
    }

    @Test
    void of_many_at_once_one_is_carried_out_and_all_get_its_answer() throws Exception {
        Callable<String> start = () -> read(post(ana, "/api/conversations", "{}", "same"), "$.id");

        var ids = new HashSet<String>();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var id : people.invokeAll(Collections.nCopies(8, start))) {
                ids.add(id.get());
            }
        }

        assertThat(ids).hasSize(1);
    }

    @Test
    void what_failed_may_be_tried_again_with_its_key() {
        var path = "/api/conversations/%s/messages".formatted(conversation);
        chat.delete(ana, "/api/conversations/" + conversation);
        var body = "{\"content\": \"Hello\"}";

        assertThat(post(ana, path, body, "key")).hasStatus(HttpStatus.NOT_FOUND);
        chat.post(ana, "/api/conversations/%s/restore".formatted(conversation), "");
        assertThat(post(ana, path, body, "key")).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void after_a_day_a_key_is_new_again() {
        String first = read(post(ana, "/api/conversations", "{}", "old"), "$.id");
        age("23 hours");
        repeats.forget();
        String kept = read(post(ana, "/api/conversations", "{}", "old"), "$.id");
        age("2 hours");
        String renewed = read(post(ana, "/api/conversations", "{}", "old"), "$.id");
        age("25 hours");
        repeats.forget();

        assertThat(kept).isEqualTo(first);
        assertThat(renewed).isNotEqualTo(first);
        assertThat(
                        jdbc.sql("select count(*) from repeatable_request where uid = ?")
                                .param(ana)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void a_key_that_is_too_long_is_refused() {
        assertThat(post(ana, "/api/conversations", "{}", "k".repeat(256)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void age(String by) {
        jdbc.sql(
                        """
                        update repeatable_request
                           set created_at = created_at - cast(? as interval)
                         where uid = ?
                        """)
                .params(by, ana)
                .update();
    }

    private long rows() {
        return jdbc.sql(
                        "select (select count(*) from conversation) + (select count(*) from message)")
                .query(Long.class)
                .single();
    }

    private MvcTestResult post(String uid, String path, String body, String key) {
        var headers = new HttpHeaders();
        headers.set(RepeatKey.HEADER, key);
        return chat.call(HttpMethod.POST, uid, path, body, headers);
    }
}
