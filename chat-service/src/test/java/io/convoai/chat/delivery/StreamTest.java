package io.convoai.chat.delivery;

import static io.convoai.chat.delivery.Deltas.seqsOf;
import static io.convoai.chat.delivery.Deltas.textOf;
import static io.convoai.chat.delivery.Deltas.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.EventLog;
import io.convoai.chat.SocketTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client with the subprotocol convoai.stream.v1. */
@SocketTest
class StreamTest {

    private static final String QUESTION = "What happens when the connection drops?";

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private String conversation;

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void start() {
        conversation = ChatClient.started(port, ana);
    }

    @Test
    void an_answer_streams_from_its_acceptance_to_the_reply() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, QUESTION, "one");
            var reply = client.next("send_message");

            var types = client.types();
            assertThat(types).startsWith("message_accepted", "message_started", "message_delta");
            assertThat(types).endsWith("message_delta", "message_completed", "send_message");
            assertThat(
                            client.frames("message_accepted")
                                    .getFirst()
                                    .at("/data/client_id")
                                    .asString())
                    .isEqualTo("one");
            var deltas = client.frames("message_delta");
            assertThat(seqsOf(deltas)).isEqualTo(upTo(deltas.size()));
            var completed = client.next("message_completed").get("data");
            assertThat(textOf(deltas)).isEqualTo(completed.get("content").asString());
            assertThat(completed.get("status").asString()).isEqualTo("complete");
            assertThat(completed.get("tokens_used").asInt()).isPositive();
            assertThat(completed.get("response_time_ms").asInt()).isPositive();
            assertThat(completed.get("error").isNull()).isTrue();
            assertThat(reply.at("/data/ai_response/content").asString()).isEqualTo(textOf(deltas));
        }
    }

    @Test
    void what_is_accepted_is_committed() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, QUESTION);
            client.next("message_accepted");

            assertThat(contentsOf("user")).containsExactly(QUESTION);
            assertThat(titleOf(conversation)).isEqualTo(QUESTION);
        }
    }

    @Test
    void the_same_client_id_is_stored_and_answered_once() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, QUESTION, "same");
            client.next("message_started");
            client.ask(conversation, QUESTION, "same");
            client.await("send_message", 2);
            client.ask(conversation, QUESTION, "same");
            client.await("send_message", 3);

            var accepted = client.frames("message_accepted");
            assertThat(accepted).hasSize(3).containsOnly(accepted.getFirst());
            var replies = client.frames("send_message");
            assertThat(replies).containsOnly(replies.getFirst());
            assertThat(client.frames("message_started")).hasSize(1);
            assertThat(contentsOf("user")).hasSize(1);
            assertThat(contentsOf("assistant")).hasSize(1);
        }
    }

    @Test
    void one_answer_at_a_time() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, QUESTION);
            client.ask(conversation, "And another thing");

            var refusal = client.next("send_message");
            assertThat(refusal.get("error").asString())
                    .isEqualTo("An answer is still being written");
            assertThat(refusal.get("code").asString()).isEqualTo("ANSWER_RUNNING");
            client.next("message_completed");
            assertThat(contentsOf("user")).containsExactly(QUESTION);
        }
    }

    @Test
    void all_sockets_of_the_owner_see_the_stream_and_old_ones_only_the_broadcast() {
        try (var sender = ChatClient.streaming(port, ana, conversation);
                var tab = ChatClient.streaming(port, ana, conversation);
                var old = ChatClient.plain(port, ana, conversation)) {
            sender.ask(conversation, QUESTION);
            sender.next("send_message");
            tab.next("message_broadcast");
            old.next("message_broadcast");

            assertThat(tab.frames("message_delta")).isEqualTo(sender.frames("message_delta"));
            assertThat(tab.types()).contains("message_accepted", "message_completed");
            assertThat(old.types()).containsExactly("message_broadcast");
        }
    }

    @Test
    void an_answer_goes_on_when_nobody_looks() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, QUESTION);
            client.next("message_started");
            client.vanish();
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> statusesOf("assistant"), List.of("complete")::equals);
    }

    @Test
    void events_carry_facts_and_no_text() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, QUESTION);
            client.next("send_message");
            client.command("end_conversation", Map.of("conversation_id", conversation));
            client.next("end_conversation");
        }

        var events = EventLog.of(conversation, 4);
        assertThat(events.get(0)).startsWith("conversation_started ").contains(conversation, ana);
        assertThat(events.get(1))
                .startsWith("message_received ")
                .contains("\"message_id\"", "\"uid\":\"" + ana, "\"tokens\":7");
        assertThat(events.get(2))
                .startsWith("message_sent ")
                .contains("\"model\":\"offline\"", "\"status\":\"complete\"", "\"response_ms\":");
        assertThat(events.get(3)).startsWith("conversation_completed ");
        assertThat(events).noneMatch(event -> event.contains("connection"));
    }

    private List<String> contentsOf(String role) {
        return column("content", role);
    }

    private List<String> statusesOf(String role) {
        return column("status", role);
    }

    private List<String> column(String name, String role) {
        return jdbc.sql(
                        "select %s from message where conversation_id = ? and role = ? order by key"
                                .formatted(name))
                .params(conversation, role)
                .query(String.class)
                .list();
    }

    private String titleOf(String id) {
        return jdbc.sql("select title from conversation where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
