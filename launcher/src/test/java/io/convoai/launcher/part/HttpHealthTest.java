package io.convoai.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.convoai.launcher.part.Part.Health;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpHealthTest {

    @Test
    void a_healthy_service_says_its_version() throws IOException {
        var health = answering(200, "{\"status\": \"healthy\", \"version\": \"0.1.0\"}");

        assertThat(health).isEqualTo(new Health.Good("0.1.0"));
    }

    @Test
    void a_service_that_is_unhealthy_is_believed() throws IOException {
        var health = answering(503, "{\"status\": \"unhealthy\", \"version\": \"0.1.0\"}");

        assertThat(health).isEqualTo(new Health.Bad("/health answers 503"));
    }

    @Test
    void where_nobody_listens_nothing_is_healthy() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThat(new HttpHealth("127.0.0.1", port).ask()).isInstanceOf(Health.Bad.class);
    }

    @Test
    void another_program_on_the_port_is_not_healthy() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> greet(other));

            assertThat(new HttpHealth("127.0.0.1", other.getLocalPort()).ask())
                    .isInstanceOf(Health.Bad.class);
        }
    }

    private static void greet(ServerSocket server) {
        try (var client = server.accept()) {
            client.getOutputStream().write("220 mail\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static Health answering(int status, String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/health",
                exchange -> {
                    var bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        try {
            return new HttpHealth("127.0.0.1", server.getAddress().getPort()).ask();
        } finally {
            server.stop(0);
        }
    }
}
