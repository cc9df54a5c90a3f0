package io.convoai.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.convoai.bench.platform.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLineTest {

    private static final Call CALL = Call.get("/users/me", "token", 200);

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
    void an_answer_of_known_length_and_one_in_chunks_are_read_whole() throws Exception {
        answering(
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nanna",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nbe\r\n1\r\nn\r\n0\r\n\r\n");

        try (var line = line()) {
            assertThat(line.answerTo(CALL)).isEqualTo("anna");
            assertThat(line.answerTo(CALL)).isEqualTo("ben");
        }
    }

    @Test
    void another_status_than_the_right_one_is_a_failure_that_says_it() throws Exception {
        answering("HTTP/1.1 503 Away\r\nContent-Length: 5\r\n\r\nsorry");

        try (var line = line()) {
            assertThatThrownBy(() -> line.answerTo(CALL))
                    .isInstanceOf(Failure.class)
                    .hasMessage("GET /users/me was answered 503 and not 200: sorry");
        }
    }

    @Test
    void a_line_that_closes_without_an_answer_is_a_failure() throws Exception {
        answering();

        try (var line = line()) {
            assertThatThrownBy(() -> line.answerTo(CALL)).isInstanceOf(Failure.class);
        }
    }

    @Test
    void a_body_that_is_cut_off_breaks_the_line() throws Exception {
        answering("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\nhalf");

        try (var line = line()) {
            assertThatThrownBy(() -> line.answerTo(CALL)).isInstanceOf(IOException.class);
        }
    }

    private HttpLine line() throws IOException {
        return new HttpLine(new InetSocketAddress("127.0.0.1", door.getLocalPort()));
    }

    private void answering(String... answers) {
        Thread.ofVirtual()
                .start(() -> {
                    try (var line = new Line(door.accept())) {
                        for (var answer : answers) {
                            line.head();
                            line.write(answer.getBytes(StandardCharsets.US_ASCII));
                        }
                        if (answers.length == 0) {
                            line.head();
                        }
                    } catch (IOException gone) {
                        // The test is over.
                    }
                });
    }
}
