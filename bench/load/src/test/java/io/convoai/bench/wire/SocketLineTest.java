package io.convoai.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.convoai.bench.platform.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketLineTest {

    private static final String WELCOME =
            "HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Protocol: convoai.stream.v1\r\n\r\n";

    private final CompletableFuture<byte[]> sentByClient = new CompletableFuture<>();
    private ServerSocket door;

    @BeforeEach
    void open() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        door.close();
    }

    @Test
    void a_text_in_two_parts_around_a_ping_arrives_whole_and_the_ping_is_answered()
            throws Exception {
        serving(WELCOME, new byte[] {1, 2, 'b', 'e', (byte) 0x89, 1, 'p', (byte) 0x80, 1, 'n'}, 7);

        try (var socket = socket()) {
            assertThat(socket.next()).isEqualTo("ben");
            assertThat(sentByClient.get())
                    .containsExactly((byte) 0x8a, (byte) 0x81, 0, 0, 0, 0, 'p');
        }
    }

    @Test
    void what_is_sent_is_one_masked_text_frame() throws Exception {
        serving(WELCOME, new byte[0], 9);

        try (var socket = socket()) {
            socket.send("ana");

            assertThat(sentByClient.get())
                    .containsExactly((byte) 0x81, (byte) 0x83, 0, 0, 0, 0, 'a', 'n', 'a');
        }
    }

    @Test
    void a_close_is_a_failure_with_its_code() throws Exception {
        serving(WELCOME, new byte[] {(byte) 0x88, 2, 0x11, 0x31}, 0);

        try (var socket = socket()) {
            assertThatThrownBy(socket::next)
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("4401");
        }
    }

    @Test
    void a_door_that_stays_shut_is_a_failure_with_what_it_said() {
        serving("HTTP/1.1 403 Forbidden\r\n\r\n", new byte[0], 0);

        assertThatThrownBy(this::socket)
                .isInstanceOf(Failure.class)
                .hasMessageContaining("403 Forbidden");
    }

    private SocketLine socket() throws IOException {
        return SocketLine.open(
                new InetSocketAddress("127.0.0.1", door.getLocalPort()),
                null,
                "/ws/1",
                new SocketLine.Spoken("convoai.stream.v1", "token"));
    }

    /** Says the welcome and the bytes, and then hears so many. */
    private void serving(String welcome, byte[] bytes, int heard) {
        Thread.ofVirtual()
                .start(() -> {
                    try (var line = new Line(door.accept())) {
                        line.head();
                        line.write(welcome.getBytes(StandardCharsets.US_ASCII));
                        line.write(bytes);
                        sentByClient.complete(line.bytes(heard));
                    } catch (IOException gone) {
                        sentByClient.completeExceptionally(gone);
                    }
                });
    }
}
