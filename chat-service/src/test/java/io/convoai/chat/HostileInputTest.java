package io.convoai.chat;

import static io.convoai.platform.test.Callers.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.convoai.platform.test.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What no person types. */
@PlatformTest
class HostileInputTest {

    private static final String DEEP = "[".repeat(50_000) + "]".repeat(50_000);

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private String own;

    @Autowired MockMvcTester http;

    @BeforeEach
    void start() throws Exception {
        var started = call(HttpMethod.POST, "/api/conversations", "{}");
        own = JsonPath.read(started.getResponse().getContentAsString(), "$.id");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/conversations, title",
        "PATCH, /api/conversations/%s, title",
        "POST, /api/conversations/%s/messages, content",
        "POST, /conversations, title",
        "PUT, /api/v1/conversations/%s, title",
        "POST, /api/v1/conversations/%s/messages/, content"
    })
    void a_nul_character_is_refused_with_its_field(String method, String path, String field) {
        var body = "{\"%s\": \"a\\u0000b\"}".formatted(field);

        var refused = call(HttpMethod.valueOf(method), path.formatted(own), body);

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused).bodyText().contains(field, "contains a NUL character");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/conversations, title, 400",
        "/api/conversations/%s/messages, content, 400",
        "/conversations, title, 422",
        "/api/v1/users/me/conversations/, title, 422",
        "/api/v1/conversations/%s/messages/, content, 422"
    })
    void deep_json_and_invalid_utf8_are_no_json(String path, String field, int status) {
        var deep = "{\"%s\": \"x\", \"context_metadata\": {\"a\": %s}}".formatted(field, DEEP);
        var latin = "{\"%s\": \"\u00fc\u00ff\"}".formatted(field);

        Stream.of(
                        deep.getBytes(StandardCharsets.UTF_8),
                        latin.getBytes(StandardCharsets.ISO_8859_1))
                .map(body -> call(HttpMethod.POST, path.formatted(own), body))
                .forEach(refused -> assertThat(refused).hasStatus(status));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/conversations, title",
        "/api/conversations/%s/messages, content",
        "/conversations, title",
        "/api/v1/users/me/conversations/, title",
        "/api/v1/conversations/%s/messages/, content"
    })
    void half_of_a_character_is_refused_with_its_field(String path, String field) {
        var body = "{\"%s\": \"a\\ud800b\"}".formatted(field);

        var refused = call(HttpMethod.POST, path.formatted(own), body);

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused).bodyText().contains(field, "contains half of a character");
    }

    @ParameterizedTest
    @CsvSource({
        "/conversations, context_metadata",
        "/api/v1/users/me/conversations/, context_metadata",
        "/api/v1/conversations/%s/messages/, message_metadata"
    })
    void metadata_is_no_way_round(String path, String field) {
        for (var metadata :
                new String[] {
                    "{\"a\": \"\\u0000\"}",
                    "{\"a\\u0000\": 1}",
                    "{\"a\": [{\"b\\ud800\": 1}]}",
                    "{\"a\": {\"b\": \"\\ud800\"}}"
                }) {
            var body =
                    "{\"title\": \"x\", \"content\": \"x\", \"%s\": %s}".formatted(field, metadata);
            assertThat(call(HttpMethod.POST, path.formatted(own), body))
                    .as(metadata)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private MvcTestResult call(HttpMethod method, String path, String body) {
        return call(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult call(HttpMethod method, String path, byte[] body) {
        return http.method(method)
                .uri(path)
                .with(person(ana, "conversations.use"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
