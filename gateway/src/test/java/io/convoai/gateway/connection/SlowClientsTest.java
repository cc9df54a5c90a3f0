package io.convoai.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.gateway.RawLine;
import io.convoai.gateway.RecordingSocket;
import io.convoai.gateway.RunningGateway;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SlowClientsTest {

    private static final Duration SLOWLY = Duration.ofMillis(100);
    private static final RunningGateway IMPATIENT =
            RunningGateway.with(
                    Map.of(
                            "convoai.connection.head-within", "600ms",
                            "convoai.connection.body-pause", "400ms",
                            "convoai.connection.body-within", "1s"));

    private final RawLine line = new RawLine(IMPATIENT);

    @AfterAll
    static void stop() {
        IMPATIENT.close();
    }

    @Test
    void who_says_nothing_is_not_waited_for() {
        assertThat(line.readAll()).isEmpty();
    }

    @Test
    void a_head_that_trickles_in_is_cut_off() {
        line.write("GET /bff/me HTTP/1.1\r\nX-Slow: ");

        await().pollInterval(SLOWLY).until(() -> !line.write("x") || line.isClosed());
    }

    @Test
    void a_line_is_closed_a_while_after_its_last_answer() {
        line.write(post("Expect: 100-continue\r\nContent-Length: 3") + "abc");

        assertThat(line.readAll()).contains("HTTP/1.1 200 ", "\"body\":\"abc\"");
    }

    @Test
    void a_pause_in_the_body_cuts_the_line() {
        line.write(post("Content-Length: 10") + "abc");

        assertThat(line.readAll()).isEmpty();
    }

    @Test
    void a_body_that_trickles_in_is_cut_off_however_steadily() {
        line.write(post("Content-Length: 1000"));

        await().pollInterval(SLOWLY).until(() -> !line.write("x") || line.isClosed());
    }

    @Test
    void chunks_may_not_trickle_either() {
        line.write(post("Transfer-Encoding: chunked"));

        await().pollInterval(SLOWLY).until(() -> !line.write("1\r\nx\r\n") || line.isClosed());
    }

    @Test
    void a_socket_may_be_silent_for_as_long_as_it_likes() {
        var browser = IMPATIENT.browser().signIn();
        var socket = RecordingSocket.open(browser, "/ws/abc");

        await().during(Duration.ofSeconds(2)).until(socket::isOpen);

        socket.send("still here");
        await().until(() -> socket.frames.contains("still here"));
    }

    private static String post(String length) {
        return "POST /api/conversations HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n"
                .formatted(length);
    }
}
