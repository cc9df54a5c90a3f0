package io.convoai.chat.provider;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.EventLog;
import io.convoai.chat.SocketTest;
import io.convoai.chat.TokenIssuer;
import io.convoai.platform.id.RandomId;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Through the whole service, against a server that speaks OpenAI's protocol on a socket. */
@SocketTest
@Import(OpenAiProviderTest.FakeModel.class)
@TestPropertySource(
        properties = {
            "openai.api-key=sk-test",
            "openai.model=fake-model",
            "openai.context-messages=4",
            "openai.context-characters=100",
            "openai.first-token-timeout=3",
            "openai.silence-timeout=2",
            "openai.breaker-answers=1000"
        })
class OpenAiProviderTest {

    private static final FakeOpenAi MODEL = new FakeOpenAi();

    private final String ana = RandomId.ofLength(16);
    private String conversation;

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired MeterRegistry meters;

    @BeforeEach
    void start() {
        conversation = ChatClient.started(port, ana);
    }

    @Test
    void the_models_answer_streams_with_its_own_count_of_tokens() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, "Say something");
            var completed = client.next("message_completed").get("data");

            assertThat(completed.get("status").asString()).isEqualTo("complete");
            assertThat(completed.get("content").asString()).isEqualTo("piece ".repeat(50));
            assertThat(completed.get("tokens_used").asInt()).isEqualTo(FakeOpenAi.TOTAL_TOKENS);
            assertThat(textOf(client)).isEqualTo("piece ".repeat(50));
            assertThat(client.next("message_started").at("/data/model").asString())
                    .isEqualTo("fake-model");
            var request = MODEL.lastRequest();
            assertThat(request.at("/stream_options/include_usage").asBoolean()).isTrue();
            assertThat(request.get("model").asString()).isEqualTo("fake-model");
        }
        assertThat(EventLog.of(conversation, 3).get(2))
                .contains("\"model\":\"fake-model\"", "\"tokens\":4711");
    }

    @Test
    void the_model_is_told_the_newest_messages_that_fit() {
        said("system", "Be kind.");
        said("user", "oldest");
        said("assistant", "y".repeat(60));
        said("user", "z".repeat(30));
        said("assistant", "newest");
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, "And now?");
            client.next("message_started");
            client.next("message_delta");

            assertThat(MODEL.lastRequest().get("messages").values().stream())
                    .extracting(m -> m.get("role").asString() + " " + m.get("content").asString())
                    .containsExactly("user " + "z".repeat(30), "assistant newest", "user And now?");
        }
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
        assertThat(MODEL.timesAsked(question)).isEqualTo(1);
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
            assertThat(MODEL.timesAsked(question)).isEqualTo(times);
        }
    }

    @Test
    void stopping_ends_the_request_to_the_model() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, "silent please");
            client.await("message_delta", 2);
            var id = client.next("message_started").at("/data/message_id").asString();
            client.command("stop_message", Map.of("message_id", id));

            assertThat(client.next("message_completed").at("/data/status").asString())
                    .isEqualTo("stopped");
        }
    }

    @Test
    void a_client_that_does_not_read_holds_up_nobody() {
        var dead =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .subprotocols(ChatClient.STREAM)
                        .header("Authorization", "Bearer " + TokenIssuer.tokenOf(ana))
                        .buildAsync(
                                URI.create("ws://127.0.0.1:%d/ws/%s".formatted(port, conversation)),
                                new WebSocket.Listener() {
                                    @Override
                                    public void onOpen(WebSocket socket) {}
                                })
                        .join();
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, "flood us");

            var completed = client.next("message_completed").get("data");
            assertThat(completed.get("content").asString()).hasSize(1_200_000);
            assertThat(textOf(client)).hasSize(1_200_000);
        } finally {
            dead.abort();
        }
    }

    private static String textOf(ChatClient client) {
        return client.frames("message_delta").stream()
                .map((JsonNode delta) -> delta.at("/data/text").asString())
                .collect(joining());
    }

    private void said(String role, String content) {
        jdbc.sql(
                        """
                        insert into message (conversation_id, role, content, status, created_at)
                        values (?, ?, ?, 'complete', now())
                        """)
                .params(conversation, role, content)
                .update();
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

    @TestConfiguration(proxyBeanMethods = false)
    static class FakeModel {

        @Bean
        DynamicPropertyRegistrar model() {
            return properties -> properties.add("openai.base-url", MODEL::baseUrl);
        }
    }
}
