package io.convoai.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.SocketTest;
import io.convoai.chat.TokenIssuer;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client without subprotocol: what ConvoAI's first clients may meet, and nothing else. */
@SocketTest
class ContractFramesTest {

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
    void a_message_gets_one_reply_with_the_whole_answer() {
        try (var client = ChatClient.plain(port, ana, conversation)) {
            client.ask(conversation, "How do I stop an answer?");

            var reply = client.next("send_message");
            assertThat(client.types()).containsExactly("send_message");
            assertThat(reply.get("success").asBoolean()).isTrue();
            assertThat(reply.get("error").isNull()).isTrue();
            assertThat(reply.get("conversation_id").asString()).isEqualTo(conversation);
            var data = reply.get("data");
            assertThat(data.get("conversation_id").asString()).isEqualTo(conversation);
            assertThat(data.at("/user_message/content").asString())
                    .isEqualTo("How do I stop an answer?");
            assertThat(data.at("/user_message/id").asString()).matches("[0-9A-Za-z]{10}");
            assertThat(data.at("/user_message/timestamp").asString()).endsWith("Z");
            assertThat(data.at("/ai_response/content").asString()).contains("Escape");
            assertThat(data.at("/ai_response/tokens_used").asInt()).isPositive();
        }
    }

    @Test
    void the_owners_other_sockets_hear_the_broadcast() {
        try (var sender = ChatClient.plain(port, ana, conversation);
                var other = ChatClient.plain(port, ana, conversation)) {
            sender.ask(conversation, "Hello");

            var reply = sender.next("send_message");
            var broadcast = other.next("message_broadcast");
            assertThat(broadcast.get("data")).isEqualTo(reply.get("data"));
            assertThat(sender.types()).containsExactly("send_message");
            assertThat(other.types()).containsExactly("message_broadcast");
        }
    }

    @Test
    void a_conversation_is_started_and_ended_over_the_socket() {
        try (var client = ChatClient.plain(port, ana, conversation);
                var other = ChatClient.plain(port, ana, conversation)) {
            client.command("start_conversation", Map.of("system_message", "Be kind."));
            var started = client.next("start_conversation").get("data");
            var id = started.get("conversation_id").asString();
            client.command("end_conversation", Map.of("conversation_id", conversation));
            var ended = client.next("end_conversation").get("data");
            client.ask(conversation, "Too late?");

            assertThat(started.get("title").asString()).isEqualTo("New Conversation");
            assertThat(started.get("created_at").asString()).endsWith("Z");
            assertThat(contentsIn(id)).isEqualTo("system: Be kind.");
            assertThat(ended.get("status").asString()).isEqualTo("ended");
            assertThat(ended.get("ended_at").asString()).endsWith("Z");
            assertThat(other.next("conversation_ended").at("/data/conversation_id").asString())
                    .isEqualTo(conversation);
            assertThat(errorOf(client, "send_message")).isEqualTo("Conversation is not active");
            assertThat(contentsIn(conversation)).isNull();
        }
    }

    @Test
    void action_is_understood_as_type() {
        try (var client = ChatClient.plain(port, ana, conversation)) {
            client.text("{\"action\": \"start_conversation\", \"data\": {\"title\": \"Mine\"}}");
            client.text("{\"action\": \"start_conversation\", \"title\": \"Flat\"}");

            assertThat(client.await("start_conversation", 2).at("/data/title").asString())
                    .isEqualTo("Flat");
            assertThat(client.next("start_conversation").at("/data/title").asString())
                    .isEqualTo("Mine");
        }
    }

    @Test
    void what_is_not_understood_gets_its_error_and_the_socket_lives_on() {
        try (var client = ChatClient.plain(port, ana, conversation)) {
            client.text("{\"type\": ");
            client.text("[1, 2]");
            client.binary(new byte[] {1, 2, 3});
            client.text("{\"type\": \"fly\", \"data\": {}}");
            client.text("{\"type\": \"resume\", \"data\": {\"message_id\": \"0123456789\"}}");
            client.command("send_message", Map.of("conversation_id", conversation));
            client.command("send_message", Map.of("conversation_id", conversation, "content", 7));
            client.ask(conversation, " ");
            client.ask(conversation, "x".repeat(32_001));
            client.text(
                    "{\"type\": \"send_message\", \"data\": {\"conversation_id\": \"%s\", \"content\": \"a\\u0000b\"}}"
                            .formatted(conversation));
            client.command("end_conversation", Map.of("conversation_id", conversation));

            client.next("end_conversation");
            assertThat(client.frames().stream().limit(10).map(f -> f.get("error").asString()))
                    .containsExactly(
                            "Invalid JSON format",
                            "Invalid JSON format",
                            "Binary frames are not understood: send JSON in a text frame",
                            "Unknown message type: fly",
                            "Unknown message type: resume",
                            "content: Field required",
                            "content: Input should be a valid string",
                            "content has 1 characters; 1 to 32000 are allowed, not only blank ones",
                            "content has 32001 characters; 1 to 32000 are allowed, not only blank"
                                    + " ones",
                            "content contains a NUL character, which cannot be stored");
            assertThat(client.frames().stream().limit(5).map(f -> f.get("type").asString()))
                    .containsOnly("error");
        }
    }

    @Test
    void a_frame_over_256_kb_closes_the_socket() {
        try (var client = ChatClient.plain(port, ana, conversation)) {
            client.text("x".repeat(300_000));

            assertThat(client.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void every_command_checks_whose_conversation_it_is() {
        var evesOwn = ChatClient.started(port, eve);
        try (var client = ChatClient.plain(port, eve, evesOwn)) {
            client.ask(conversation, "Let me in");
            client.command("end_conversation", Map.of("conversation_id", conversation));
            client.ask("absent", "Anybody?");

            assertThat(client.await("send_message", 2).get("error").asString())
                    .isEqualTo("Conversation not found");
            assertThat(errorOf(client, "send_message")).isEqualTo("Conversation not found");
            assertThat(errorOf(client, "end_conversation")).isEqualTo("Conversation not found");
            assertThat(contentsIn(conversation)).isNull();
        }
    }

    @Test
    void a_refused_handshake_is_403_whatever_the_reason() {
        var path = "/ws/" + conversation;

        assertThat(refused(path, null)).isEqualTo(403);
        assertThat(refused(path, "no.token.atall")).isEqualTo(403);
        assertThat(refused(path, TokenIssuer.tokenOf(eve))).isEqualTo(403);
        assertThat(refused("/ws/absent", TokenIssuer.tokenOf(ana))).isEqualTo(403);
        assertThat(refused(path, TokenIssuer.tokenOf(ana, "sid", "analytics.read"))).isEqualTo(403);
        assertThat(refused("/ws/chat/somebody", TokenIssuer.tokenOf(ana))).isEqualTo(403);
        assertThat(refused("/ws/chat/somebody", null)).isEqualTo(403);
    }

    @Test
    void who_knows_the_stream_is_told_the_reason() {
        var path = "/ws/" + conversation;

        assertThat(reason(path, null)).isEqualTo(401);
        assertThat(reason(path, TokenIssuer.tokenOf(eve))).isEqualTo(404);
        assertThat(reason(path, TokenIssuer.tokenOf(ana, "sid", "analytics.read"))).isEqualTo(403);
    }

    @Test
    void a_refusal_names_the_command_that_it_answers() {
        try (var client = ChatClient.plain(port, ana, conversation)) {
            client.ask("absent", "Anybody?", "mine");
            client.text("{\"action\": \"fly\", \"conversation_id\": \"top\"}");

            var refusal = client.next("send_message");
            assertThat(refusal.get("client_id").asString()).isEqualTo("mine");
            assertThat(refusal.get("conversation_id").asString()).isEqualTo("absent");
            assertThat(client.next("error").get("conversation_id").asString()).isEqualTo("top");
        }
    }

    @Test
    void a_nameless_socket_is_told_to_sign_in() {
        try (var client = ChatClient.at(port, "/ws/chat", null, null)) {
            client.ask(conversation, "Hello");

            assertThat(errorOf(client, "send_message")).isEqualTo("Authentication required");
        }
    }

    @Test
    void a_socket_by_username_serves_every_own_conversation() {
        var path = "/ws/chat/person_" + ana.substring(0, 8);
        try (var client = ChatClient.at(port, path, TokenIssuer.tokenOf(ana), null)) {
            client.ask(conversation, "Hello");

            assertThat(client.next("send_message").get("success").asBoolean()).isTrue();
        }
    }

    private int refused(String path, String token) {
        return ChatClient.refusal(port, path, token, null).statusCode();
    }

    private int reason(String path, String token) {
        return ChatClient.refusal(port, path, token, ChatClient.STREAM).statusCode();
    }

    private static String errorOf(ChatClient client, String type) {
        return client.next(type).get("error").asString();
    }

    private String contentsIn(String id) {
        return jdbc.sql(
                        """
                        select string_agg(role || ': ' || content, ' ' order by key)
                          from message
                         where conversation_id = ?
                        """)
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
