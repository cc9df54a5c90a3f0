package io.convoai.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.SocketTest;
import io.convoai.chat.TokenIssuer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no client of ours sends over a socket. */
@SocketTest
class HostileFramesTest {

    private static final int CLOSE = 0x88;
    private static final int INVALID_PAYLOAD = 1007;

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private String conversation;

    @LocalServerPort int port;

    @BeforeEach
    void start() {
        conversation = ChatClient.started(port, ana);
    }

    @Test
    void deep_json_nul_and_halves_of_characters_are_refused_and_the_socket_lives_on() {
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.text("[".repeat(100_000));
            client.text("{\"type\": \"send_message\", \"data\": " + "{\"a\":".repeat(2_000));
            client.text("{\"type\": \"start_conversation\", \"data\": {\"title\": \"a\\u0000b\"}}");
            client.text(
                    "{\"type\": \"send_message\", \"data\": {\"conversation_id\": \"%s\", \"content\": \"a\\ud800b\"}}"
                            .formatted(conversation));
            client.ask(conversation, "Still there?");
            client.next("message_completed");

            assertThat(client.frames("error"))
                    .extracting(frame -> frame.get("code").asString())
                    .containsExactly("INVALID_JSON", "INVALID_JSON");
            assertThat(client.next("start_conversation").get("error").asString())
                    .isEqualTo("title contains a NUL character, which cannot be stored");
            assertThat(client.next("send_message").get("error").asString())
                    .isEqualTo("content contains half of a character, which cannot be stored");
        }
    }

    @Test
    void invalid_utf8_closes_the_socket() throws IOException {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setSoTimeout(10_000);
            upgrade(line);
            line.getOutputStream().write(new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, -1, -2});

            var answer = new DataInputStream(line.getInputStream());
            assertThat(answer.readUnsignedByte()).isEqualTo(CLOSE);
            answer.readUnsignedByte();
            assertThat(answer.readUnsignedShort()).isEqualTo(INVALID_PAYLOAD);
        }
    }

    private void upgrade(Socket line) throws IOException {
        var request =
                """
                GET /ws/%s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Connection: Upgrade
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                """
                        .formatted(conversation, TokenIssuer.tokenOf(ana))
                        .replace("\n", "\r\n");
        line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) line.getInputStream().read());
        }
        assertThat(head).startsWith("HTTP/1.1 101");
    }
}
