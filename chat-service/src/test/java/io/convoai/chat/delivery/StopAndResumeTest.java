package io.convoai.chat.delivery;

import static io.convoai.chat.delivery.Deltas.answerOf;
import static io.convoai.chat.delivery.Deltas.seqsOf;
import static io.convoai.chat.delivery.Deltas.textOf;
import static io.convoai.chat.delivery.Deltas.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.SocketTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An answer that is stopped, or read on after a lost connection. */
@SocketTest
class StopAndResumeTest {

    private static final String QUESTION = "What happens when the connection drops?";

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String eve = RandomStringUtils.secure().nextAlphanumeric(16);
    private String conversation;

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void start() {
        conversation = ChatClient.started(port, ana);
    }

    @Test
    void stopping_keeps_the_part_that_has_arrived() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, QUESTION);
            client.await("message_delta", 3);
            client.command("stop_message", Map.of("message_id", answerOf(client)));

            var completed = client.next("message_completed").get("data");
            var text = textOf(client.frames("message_delta"));
            assertThat(completed.get("status").asString()).isEqualTo("stopped");
            assertThat(completed.get("content").asString()).isEqualTo(text).isNotEmpty();
            assertThat(storedAnswers()).containsExactly(text);
            assertThat(client.next("send_message").get("success").asBoolean()).isTrue();
        }
    }

    @Test
    void nobody_else_stops_or_resumes_an_answer() {
        var evesOwn = ChatClient.started(port, eve);
        try (var client = ChatClient.streaming(port, ana, conversation);
                var stranger = ChatClient.streaming(port, eve, evesOwn)) {
            client.ask(conversation, QUESTION);
            client.next("message_delta");
            var about = Map.of("message_id", answerOf(client));
            stranger.command("stop_message", about);
            stranger.command("resume", about);
            stranger.command("resume", Map.of("message_id", "absent"));

            assertThat(stranger.next("stop_message").get("error").asString())
                    .isEqualTo("Message not found");
            stranger.await("resume", 2);
            assertThat(stranger.frames("resume"))
                    .allMatch(f -> f.get("error").asString().equals("Message not found"));
            assertThat(stranger.types()).doesNotContain("message_delta", "message_snapshot");
            assertThat(client.next("message_completed").at("/data/status").asString())
                    .isEqualTo("complete");
        }
    }

    @Test
    void resuming_in_the_middle_has_neither_doubles_nor_gaps() {
        String answer;
        List<JsonNode> seen;
        try (var first = ChatClient.streaming(port, ana, conversation)) {
            first.ask(conversation, QUESTION);
            first.await("message_delta", 5);
            answer = answerOf(first);
            first.vanish();
            seen = List.copyOf(first.frames("message_delta"));
        }
        try (var second = ChatClient.streaming(port, ana, conversation)) {
            var last = seen.getLast().at("/data/seq").asInt();
            second.command("resume", Map.of("message_id", answer, "after_seq", last));
            var completed = second.next("message_completed").get("data");

            var deltas = second.frames("message_delta");
            assertThat(seqsOf(seen)).isEqualTo(upTo(last));
            assertThat(seqsOf(deltas))
                    .isEqualTo(
                            IntStream.range(last, last + deltas.size())
                                    .map(i -> i + 1)
                                    .boxed()
                                    .toList());
            assertThat(textOf(seen) + textOf(deltas))
                    .isEqualTo(completed.get("content").asString());
        }
    }

    @Test
    void resuming_what_has_ended_gives_all_of_it() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, "Hello");
            var completed = client.next("message_completed").get("data");
            client.command("resume", Map.of("message_id", answerOf(client), "after_seq", 2));

            var snapshot = client.next("message_snapshot").get("data");
            assertThat(snapshot.get("text")).isEqualTo(completed.get("content"));
            assertThat(snapshot.get("status").asString()).isEqualTo("complete");
            assertThat(client.await("message_completed", 2).get("data")).isEqualTo(completed);
        }
    }

    private List<String> storedAnswers() {
        return jdbc.sql(
                        """
                        select content from message
                         where conversation_id = ? and role = 'assistant'
                        """)
                .param(conversation)
                .query(String.class)
                .list();
    }
}
