package io.convoai.chat.provider;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.EventLog;
import io.convoai.chat.OverHttp;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** All that can go wrong with a model, as its reader meets it. */
@OpenAiTest
class ModelFailureTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private String conversation;

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired MeterRegistry meters;

    @BeforeEach
    void start() {
        conversation = ChatClient.started(port, ana);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fail 401    | MODEL_KEY_REFUSED     | did not accept the key",
                "fail 403    | MODEL_KEY_REFUSED     | has set a valid OPENAI_API_KEY",
                "fail 429 40 | MODEL_RATE_LIMITED    | try again in 40 seconds",
                "fail 429    | MODEL_RATE_LIMITED    | try again in a minute",
                "fail 400    | MODEL_REFUSED_REQUEST | ask in other words",
                "empty       | MODEL_REFUSED_REQUEST | ask in other words",
                "fail 404    | MODEL_REFUSED_REQUEST | does not know the model \"fake-model\"",
                "fail 503    | MODEL_FAILED          | has a fault of its own",
                "error       | MODEL_FAILED          | has a fault of its own",
                "reset       | MODEL_UNREACHABLE     | cannot be reached",
                "mute        | MODEL_TIMED_OUT       | within 3 seconds",
                "wait        | MODEL_TIMED_OUT       | within 3 seconds",
                "html        | MODEL_NOT_UNDERSTOOD  | is no answer",
                "json        | MODEL_NOT_UNDERSTOOD  | is no answer",
                "garbage     | MODEL_NOT_UNDERSTOOD  | looked at OPENAI_BASE_URL"
            })
    void nothing_came_and_the_person_reads_why_and_what_to_do(
            String question, String code, String text) {
        var counted = failures(code);
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, question);

            var completed = client.next("message_completed").get("data");
            assertThat(completed.get("status").asString()).isEqualTo("failed");
            assertThat(completed.get("content").asString()).isEmpty();
            assertThat(completed.at("/error/code").asString()).isEqualTo(code);
            var detail = completed.at("/error/detail").asString();
            assertThat(detail).contains("Your message is kept", text).doesNotContain("secret");
            var reply = client.next("send_message");
            assertThat(reply.get("code").asString()).isEqualTo(code);
            assertThat(reply.get("error").asString()).isEqualTo(detail);
        }
        assertThat(statuses()).containsExactly("complete", "failed");
        assertThat(failures(code)).isEqualTo(counted + 1);
        assertThat(EventLog.of(conversation, 4).get(3))
                .startsWith("error_occurred ")
                .contains("\"code\":\"%s\"".formatted(code), conversation, ana);
    }

    @Test
    void a_rate_limit_says_when_to_come_again_to_programs_too() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, "fail 429 40");

            var error = client.next("message_completed").at("/data/error");
            assertThat(error.get("retry_after_seconds").asInt()).isEqualTo(40);
            assertThat(client.next("send_message").get("retry_after_seconds").asInt())
                    .isEqualTo(40);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fail 429 7, MODEL_RATE_LIMITED, API rate limit exceeded. Please try again later.",
        "fail 400, MODEL_REFUSED_REQUEST, Invalid request to OpenAI API",
        "fail 401, MODEL_KEY_REFUSED, OpenAI API authentication failed",
        "html, MODEL_NOT_UNDERSTOOD, OpenAI API error: What came from the model server is no answer."
    })
    void first_clients_get_the_contracts_text(String question, String code, String text) {
        try (var client = ChatClient.plain(port, ana, conversation)) {
            client.ask(conversation, question);

            var reply = client.next("send_message");
            assertThat(reply.get("success").asBoolean()).isFalse();
            assertThat(reply.get("error").asString()).startsWith(text);
            assertThat(reply.get("code").asString()).isEqualTo(code);
            assertThat(reply.get("data").isNull()).isTrue();
            assertThat(statuses()).containsExactly("complete", "failed");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fail 401, 502, MODEL_KEY_REFUSED",
        "fail 429 40, 503, MODEL_RATE_LIMITED",
        "mute, 504, MODEL_TIMED_OUT",
        "break the line, 502, MODEL_CUT_OFF"
    })
    void over_http_it_is_a_problem_that_brings_what_is_stored(
            String question, int status, String code) {
        var path = "/api/conversations/%s/messages?answer=true".formatted(conversation);

        var failed =
                new OverHttp(port, ana).post(path, "{\"content\": \"%s\"}".formatted(question));

        assertThat(failed.statusCode()).isEqualTo(status);
        var problem = OverHttp.json(failed);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.at("/answer/error/code").asString()).isEqualTo(code);
        assertThat(problem.get("detail")).isEqualTo(problem.at("/answer/error/detail"));
        assertThat(failed.headers().firstValue("Retry-After").isPresent())
                .isEqualTo(question.equals("fail 429 40"));
        assertThat(statuses()).containsExactly("complete", problem.at("/answer/status").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "break off, MODEL_CUT_OFF, broke in the middle",
        "cut politely, MODEL_CUT_OFF, broke in the middle",
        "silent now, MODEL_SILENT, said nothing for 2 seconds"
    })
    void what_came_before_a_failure_is_kept(String question, String code, String reason) {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, question);

            var completed = client.next("message_completed").get("data");
            assertThat(completed.get("status").asString()).isEqualTo("interrupted");
            assertThat(completed.get("content").asString())
                    .isEqualTo(textOf(client))
                    .startsWith("piece piece ");
            assertThat(completed.at("/error/code").asString()).isEqualTo(code);
            assertThat(completed.at("/error/detail").asString())
                    .contains(reason, "What had come is kept: ask it to go on.");
        }
        assertThat(OpenAiTest.MODEL.timesAsked(question)).isEqualTo(1);
        var events = EventLog.of(conversation, 4);
        assertThat(events.get(2))
                .contains("message_sent", "\"status\":\"interrupted\"", "\"first_delta_ms\":");
        assertThat(events.get(3)).startsWith("error_occurred ").contains(code);
    }

    @ParameterizedTest
    @CsvSource({"flaky 1, 2, complete", "fail 400 1, 1, failed", "fail 429 4, 1, failed"})
    void only_what_may_help_in_time_is_asked_again(String question, int times, String status) {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, question);

            assertThat(client.next("message_completed").at("/data/status").asString())
                    .isEqualTo(status);
            assertThat(OpenAiTest.MODEL.timesAsked(question)).isEqualTo(times);
        }
    }

    private static String textOf(ChatClient client) {
        return client.frames("message_delta").stream()
                .map((JsonNode delta) -> delta.at("/data/text").asString())
                .collect(joining());
    }

    private double failures(String code) {
        return meters.counter("convoai.model.failures", "code", code).count();
    }

    private List<String> statuses() {
        return jdbc.sql("select status from message where conversation_id = ? order by key")
                .param(conversation)
                .query(String.class)
                .list();
    }
}
