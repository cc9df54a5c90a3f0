package io.convoai.trial;

import static com.jayway.jsonpath.JsonPath.read;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

    private static final int LEVELS = 2_000;

    @AutoClose private static final Trial TRIAL = Trial.start();

    @Test
    void a_nul_character_is_refused_wherever_it_stands() {
        var body = post("{\"trial_name\": \"a\\u0000b\"}");
        var parameter = TRIAL.get("/trials/search?q=a%00b", TRIAL.token());

        assertRefused(body, 422, "INVALID_INPUT");
        assertRefused(parameter, 422, "INVALID_INPUT");
        assertThat(read(body.body(), "$.errors[0].field").toString()).isEqualTo("trial_name");
        assertThat(read(parameter.body(), "$.errors[0].field").toString()).isEqualTo("q");
        assertThat(read(parameter.body(), "$.errors[0].message").toString()).contains("NUL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ff", "\u00c3(", "\u00ed\u00a0\u0080", "\u00e2\u0082"})
    void bytes_that_are_no_utf_8_are_malformed(String bytes) {
        var json = "{\"trial_name\": \"%s\"}".formatted(bytes).getBytes(ISO_8859_1);

        assertRefused(post(BodyPublishers.ofByteArray(json)), 400, "MALFORMED_BODY");
    }

    @Test
    void a_parameter_that_is_no_utf_8_is_malformed() {
        var noUtf8 = TRIAL.get("/trials/search?q=%FF%C3", TRIAL.token());

        assertRefused(noUtf8, 400, "MALFORMED_PARAMETER");
    }

    @Test
    void json_that_is_too_deep_is_malformed() {
        var arrays = "[".repeat(LEVELS) + "]".repeat(LEVELS);
        var objects = "{\"a\":".repeat(LEVELS) + "1" + "}".repeat(LEVELS);

        assertRefused(post(arrays), 400, "MALFORMED_BODY");
        assertRefused(post("{\"unknown\": " + arrays + "}"), 400, "MALFORMED_BODY");
        assertRefused(post("{\"unknown\": " + objects + "}"), 400, "MALFORMED_BODY");
    }

    @Test
    void a_body_of_ten_megabytes_is_refused_announced_or_not() {
        var large = "{\"trial_name\": \"%s\"}".formatted("a".repeat(10_000_000)).getBytes();

        var announced = post(BodyPublishers.ofByteArray(large));
        var streamed = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertRefused(announced, 413, "BODY_TOO_LARGE");
        assertRefused(streamed, 413, "BODY_TOO_LARGE");
    }

    /** By hand: no client of Java sends the control character. */
    @ParameterizedTest
    @CsvSource({
        "'Bearer \u0001', 400",
        "'Bearer \u0085', 400",
        "'Bearer \u00e4', 401",
        "'Bearer \ta', 401"
    })
    void a_header_may_have_letters_of_all_kinds_but_no_control_characters(String token, int status)
            throws IOException {
        var at = TRIAL.request("/trials").build().uri();
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            var head =
                    "GET %s HTTP/1.0\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                            .formatted(at.getPath(), token);
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));

            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);

            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }

    private static HttpResponse<String> post(String json) {
        return post(BodyPublishers.ofString(json));
    }

    private static HttpResponse<String> post(BodyPublisher body) {
        return TRIAL.send(
                TRIAL.request("/trials")
                        .header("Authorization", "Bearer " + TRIAL.token())
                        .header("Content-Type", "application/json")
                        .POST(body));
    }

    private static void assertRefused(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(read(response.body(), "$.code").toString()).isEqualTo(code);
        assertThat(response.body()).doesNotContain("Exception", "tools.jackson", "io.convoai");
    }
}
