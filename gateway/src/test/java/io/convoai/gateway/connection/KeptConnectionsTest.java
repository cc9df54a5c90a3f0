package io.convoai.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.gateway.RawLine;
import io.convoai.gateway.RunningGateway;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers come from many threads; a connection goes on being read whichever of them answered. */
class KeptConnectionsTest {

    private static final int LINES = 20;
    private static final int REQUESTS = 100;

    private final RunningGateway gateway = RunningGateway.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/bff/config", "/bff/me", "/health", "/api/conversations", "/boot.js"})
    void two_thousand_requests_at_once_are_answered_on_twenty_lines(String path) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Long> line = () -> answersTo(path);
            var lines = threads.invokeAll(IntStream.range(0, LINES).mapToObj(_ -> line).toList());

            for (var answers : lines) {
                assertThat(answers.get()).isEqualTo(REQUESTS);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bff/config", "/bff/me", "/health", "/api/conversations", "/boot.js"})
    void two_thousand_requests_one_after_the_other_are_answered_on_one_line(String path) {
        try (var line = new RawLine(gateway)) {
            for (var i = 0; i < LINES * REQUESTS; i++) {
                line.write(get(path));
                assertThat(line.readAnswer()).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    private long answersTo(String path) {
        try (var line = new RawLine(gateway)) {
            line.write(get(path).repeat(REQUESTS));
            return IntStream.range(0, REQUESTS)
                    .filter(_ -> line.readAnswer().startsWith("HTTP/1.1 200 "))
                    .count();
        }
    }

    private static String get(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n".formatted(path);
    }
}
