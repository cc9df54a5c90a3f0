package io.convoai.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.gateway.RawLine;
import io.convoai.gateway.RunningGateway;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Sinks;

class StalledAnswersTest {

    private static final Duration LONGER_THAN_ANY_PAUSE = Duration.ofSeconds(2);
    private static final int PIECE = 1_000_000;
    private static final RunningGateway IMPATIENT =
            RunningGateway.with(
                    Map.of(
                            "convoai.connection.answer-pause", "600ms",
                            "convoai.connection.answer-within", "3s"));

    private final RawLine line = new RawLine(IMPATIENT);
    private final int cutOffBefore = IMPATIENT.service.cutOff.get();

    @AfterEach
    void close() {
        line.close();
    }

    @AfterAll
    static void stop() {
        IMPATIENT.close();
    }

    @Test
    void a_service_that_hangs_in_the_middle_of_its_answer_is_not_waited_for() {
        ask("half");

        assertThat(line.readAll())
                .contains("HTTP/1.1 200 ", "[\"half an")
                .doesNotEndWith("0\r\n\r\n");
        await().until(this::isCutOff);
    }

    @Test
    void a_client_that_does_not_read_is_not_waited_for() {
        ask("endless");

        await().until(this::isCutOff);
    }

    @Test
    void an_answer_without_end_is_cut_off_however_steadily_it_is_read() {
        ask("endless");

        var start = System.nanoTime();
        await().pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    line.read(PIECE);
                    return isCutOff();
                });

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void a_stream_of_events_may_be_silent() {
        var events = Sinks.many().unicast().<String>onBackpressureBuffer();
        IMPATIENT.service.stream = events;
        events.tryEmitNext("data: one\n\n");
        ask("stream");
        assertThat(line.readUntil("one")).startsWith("HTTP/1.1 200 ");

        await().during(LONGER_THAN_ANY_PAUSE).until(() -> !line.isClosed());
        events.tryEmitNext("data: two\n\n");

        assertThat(line.readUntil("two")).contains("data: two");
        events.tryEmitComplete();
    }

    @Test
    void a_line_lives_on_between_answers() {
        for (int i = 0; i < 3; i++) {
            ask("x");
            assertThat(line.readAnswer()).startsWith("HTTP/1.1 200 ");
            await().during(Duration.ofMillis(800)).until(() -> !line.isClosed());
        }
    }

    private void ask(String what) {
        line.write("GET /api/conversations/%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(what));
    }

    private boolean isCutOff() {
        return IMPATIENT.service.cutOff.get() > cutOffBefore;
    }
}
