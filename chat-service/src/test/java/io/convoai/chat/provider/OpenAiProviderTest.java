package io.convoai.chat.provider;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.EventLog;
import io.convoai.chat.SocketTest;
import io.convoai.chat.TokenIssuer;
import io.convoai.platform.id.RandomId;
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
            "convoai.answer.first-piece=5s",
            "convoai.answer.silence=3s"
        })
class OpenAiProviderTest {

    private static final FakeOpenAi MODEL = new FakeOpenAi();

    private final String ana = RandomId.ofLength(16);
    private String conversation;

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

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
    @CsvSource({
        "fail 429, API rate limit exceeded. Please try again later.",
        "fail 400, Invalid request to OpenAI API",
        "fail 401, OpenAI API authentication failed",
        "fail 500, OpenAI API error: status 500"
    })
    void a_refusal_of_the_model_fails_the_answer_with_the_contracts_text(
            String question, String text) {
        try (var client = ChatClient.plain(port, ana, conversation)) {
            client.ask(conversation, question);

            var reply = client.next("send_message");
            assertThat(reply.get("success").asBoolean()).isFalse();
            assertThat(reply.get("error").asString()).isEqualTo(text);
            assertThat(reply.get("code").asString()).isEqualTo("PROVIDER_FAILED");
            assertThat(reply.get("data").isNull()).isTrue();
            assertThat(statuses()).containsExactly("complete", "failed");
        }
    }

    @ParameterizedTest
    @CsvSource({"break off, broke off", "silent now, said nothing for 3 seconds"})
    void what_arrived_before_a_failure_is_kept(String question, String reason) {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, question);

            var completed = client.next("message_completed").get("data");
            assertThat(completed.get("status").asString()).isEqualTo("failed");
            assertThat(completed.get("content").asString())
                    .isEqualTo(textOf(client))
                    .startsWith("piece piece ");
            assertThat(completed.at("/error/code").asString()).isEqualTo("PROVIDER_FAILED");
            assertThat(completed.at("/error/detail").asString()).contains(reason);
        }
        var events = EventLog.of(conversation, 4);
        assertThat(events.get(2)).contains("message_sent", "\"status\":\"failed\"");
        assertThat(events.get(3))
                .startsWith("error_occurred ")
                .contains("\"code\":\"PROVIDER_FAILED\"", conversation, ana);
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
