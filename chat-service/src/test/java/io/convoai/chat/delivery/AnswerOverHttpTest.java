package io.convoai.chat.delivery;

import static io.convoai.chat.OverHttp.frames;
import static io.convoai.chat.OverHttp.json;
import static io.convoai.chat.delivery.Deltas.seqsOf;
import static io.convoai.chat.delivery.Deltas.textOf;
import static io.convoai.chat.delivery.Deltas.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.OverHttp;
import io.convoai.chat.SocketTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SocketTest
class AnswerOverHttpTest {

    private static final String HELLO = "{\"content\": \"How do I stop an answer?\"}";

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String eve = RandomStringUtils.secure().nextAlphanumeric(16);
    private String conversation;

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void start() {
        conversation = ChatClient.started(port, ana);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/conversations/%s/messages, 201",
        "/api/v1/conversations/%s/messages/, 200",
        "/conversations/%s/messages, 200"
    })
    void the_answer_is_waited_for_and_it_is_the_stored_one(String pattern, int status) {
        var answered = ask(pattern.formatted(conversation) + "?answer=true", HELLO);

        assertThat(answered.statusCode()).isEqualTo(status);
        assertThat(json(answered).get("role").asString()).isEqualTo("assistant");
        assertThat(json(answered).get("content").asString()).contains("Escape");
        assertThat(json(answered).get("tokens_used").asInt()).isPositive();
        assertThat(stored())
                .containsExactly(
                        "user: How do I stop an answer?",
                        "assistant: " + json(answered).get("content").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/conversations/%s/messages",
                "/api/conversations/%s/messages?answer=true",
                "/api/v1/conversations/%s/messages/"
            })
    void as_events_come_the_frames_of_the_socket(String pattern) {
        var response = listen(pattern.formatted(conversation), HELLO);

        var frames = frames(response);
        var types = types(frames);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(types).startsWith("message_accepted", "message_started", "message_delta");
        assertThat(types).endsWith("message_delta", "message_completed", "send_message");
        assertThat(response.body()).contains("event: message_accepted\ndata: {");
        var deltas = frames.stream().filter(f -> typeOf(f).equals("message_delta")).toList();
        assertThat(seqsOf(deltas)).isEqualTo(upTo(deltas.size()));
        var completed = frames.get(frames.size() - 2).get("data");
        assertThat(completed.get("content").asString()).isEqualTo(textOf(deltas));
        assertThat(frames.getLast().at("/data/ai_response/content").asString())
                .isEqualTo(textOf(deltas));
        assertThat(stored()).hasSize(2).last().isEqualTo("assistant: " + textOf(deltas));
    }

    @Test
    void the_owners_sockets_hear_of_it_as_if_a_socket_had_asked() {
        try (var streaming = ChatClient.streaming(port, ana, conversation);
                var old = ChatClient.plain(port, ana, conversation)) {
            var answered = ask("?answer=true", HELLO, "Accept", "application/json");

            var content = json(answered).get("content");
            assertThat(streaming.next("message_completed").at("/data/content")).isEqualTo(content);
            assertThat(streaming.next("message_broadcast").at("/data/ai_response/content"))
                    .isEqualTo(content);
            assertThat(old.next("message_broadcast").at("/data/ai_response/content"))
                    .isEqualTo(content);
            assertThat(old.types()).containsExactly("message_broadcast");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "client_id"})
    void asked_again_by_the_same_name_it_is_answered_once(String name) {
        var first = json(named(name, "again", "Hello"));
        var second = json(named(name, "again", "Hello"));
        var streamed = frames(listen(own(), bodyWith(name, "again", "Hello"), headersOf(name)));
        var other = named(name, "again", "Something else");

        assertThat(second).isEqualTo(first);
        assertThat(streamed.get(streamed.size() - 2).at("/data/message_id"))
                .isEqualTo(first.get("id"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(stored()).hasSize(2);
    }

    @Test
    void a_stopped_answer_comes_with_the_part_that_there_is() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            var answering = CompletableFuture.supplyAsync(() -> ask("?answer=true", HELLO));
            client.await("message_delta", 3);
            client.command("stop_message", Map.of("message_id", Deltas.answerOf(client)));

            var answer = json(answering.join());
            assertThat(answer.get("status").asString()).isEqualTo("stopped");
            assertThat(answer.get("content").asString())
                    .isEqualTo(textOf(client.frames("message_delta")));
        }
    }

    @Test
    void the_socket_and_http_share_one_answer_at_a_time() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, "What happens when the connection drops?");
            client.next("message_started");

            assertThat(ask("?answer=true", HELLO).statusCode()).isEqualTo(409);
            var refused = listen(own(), HELLO);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(json(refused).get("code").asString()).isEqualTo("ANSWER_RUNNING");
        }
    }

    @Test
    void what_is_not_ones_own_ended_or_no_question_is_refused_and_not_stored() {
        var eves = new OverHttp(port, eve);
        var old = "/api/v1/conversations/%s/messages/?answer=true".formatted(conversation);

        for (var accept : List.of("application/json", "text/event-stream")) {
            var path = own() + "?answer=true";
            assertThat(eves.post(path, HELLO, "Accept", accept).statusCode()).isEqualTo(404);
            assertThat(ask(path, "{\"content\": \" \"}", "Accept", accept).statusCode())
                    .isEqualTo(422);
            assertThat(ask(path, "{", "Accept", accept).statusCode()).isEqualTo(400);
        }
        assertThat(ask(old, "{\"role\": \"assistant\", \"content\": \"x\"}").statusCode())
                .isEqualTo(422);
        ask("/api/conversations/%s/end".formatted(conversation), "");
        assertThat(ask("?answer=true", HELLO).statusCode()).isEqualTo(409);
        assertThat(stored()).isEmpty();
    }

    private HttpResponse<String> named(String name, String value, String content) {
        return ask(own() + "?answer=true", bodyWith(name, value, content), headersOf(name));
    }

    private static String bodyWith(String name, String value, String content) {
        return name.equals("client_id")
                ? "{\"content\": \"%s\", \"client_id\": \"%s\"}".formatted(content, value)
                : "{\"content\": \"%s\"}".formatted(content);
    }

    private static String[] headersOf(String name) {
        return name.equals("client_id") ? new String[0] : new String[] {name, "again"};
    }

    private HttpResponse<String> ask(String path, String body, String... headers) {
        var whole = path.startsWith("?") ? own() + path : path;
        return new OverHttp(port, ana).post(whole, body, headers);
    }

    private HttpResponse<String> listen(String path, String body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Accept", "text/event-stream"));
        return ask(path, body, all.toArray(String[]::new));
    }

    private String own() {
        return "/api/conversations/%s/messages".formatted(conversation);
    }

    private List<String> stored() {
        return jdbc.sql(
                        """
                        select role || ': ' || content
                          from message
                         where conversation_id = ?
                         order by key
                        """)
                .param(conversation)
                .query(String.class)
                .list();
    }

    private static List<String> types(List<JsonNode> frames) {
        return frames.stream().map(AnswerOverHttpTest::typeOf).toList();
    }

    private static String typeOf(JsonNode frame) {
        return frame.get("type").asString();
    }
}
