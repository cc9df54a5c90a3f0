package io.convoai.chat.provider;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.EventLog;
import io.convoai.chat.TokenIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OpenAiTest
class OpenAiProviderTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private String conversation;

    @LocalServerPort int port;

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
            var request = OpenAiTest.MODEL.lastRequest();
            assertThat(request.at("/stream_options/include_usage").asBoolean()).isTrue();
            assertThat(request.get("model").asString()).isEqualTo("fake-model");
        }
        assertThat(EventLog.of(conversation, 3).get(2))
                .contains("\"model\":\"fake-model\"", "\"tokens\":4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "content_filter"})
    void a_model_that_may_write_no_more_ends_the_answer_and_it_says_why(String reason) {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, "finish " + reason);
            var completed = client.next("message_completed").get("data");

            assertThat(completed.get("status").asString()).isEqualTo("complete");
            assertThat(completed.get("content").asString()).isEqualTo("piece ".repeat(5));
            assertThat(completed.at("/metadata/finish_reason").asString()).isEqualTo(reason);
            assertThat(completed.get("error").isNull()).isTrue();
            assertThat(client.next("send_message").get("success").asBoolean()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "tool_calls", "whatever"})
    void a_model_that_has_said_all_gives_no_reason(String reason) {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, "finish " + reason);
            var completed = client.next("message_completed").get("data");

            assertThat(completed.get("status").asString()).isEqualTo("complete");
            assertThat(completed.get("metadata").isNull()).isTrue();
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
            assertThat(completed.get("content").asString()).hasSize(800_000);
            assertThat(textOf(client)).hasSize(800_000);
        } finally {
            dead.abort();
        }
    }

    @Test
    void what_cannot_be_stored_is_left_out_of_an_answer_that_ends_all_the_same() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, "odd characters");

            var completed = client.next("message_completed").get("data");
            assertThat(completed.get("status").asString()).isEqualTo("complete");
            assertThat(completed.get("content").asString()).isEqualTo("ab 😀 \uFFFDz");
            assertThat(completed.get("tokens_used").asInt()).isPositive();
            assertThat(textOf(client)).isEqualTo("ab 😀 \uFFFDz");
        }
    }

    @Test
    void an_answer_without_end_is_ended_and_what_had_come_is_kept() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, "endless words");

            var completed = client.next("message_completed").get("data");
            assertThat(completed.get("status").asString()).isEqualTo("interrupted");
            assertThat(completed.get("content").asString()).hasSize(1_100_000);
            assertThat(completed.at("/error/code").asString()).isEqualTo("MODEL_CUT_OFF");
            assertThat(completed.at("/error/detail").asString())
                    .contains("longer than 1,000,000 characters");
        }
    }

    private static String textOf(ChatClient client) {
        return client.frames("message_delta").stream()
                .map((JsonNode delta) -> delta.at("/data/text").asString())
                .collect(joining());
    }
}
