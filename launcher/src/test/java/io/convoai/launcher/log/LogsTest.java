package io.convoai.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.convoai.launcher.FreePlaces;
import io.convoai.launcher.state.Problem;
import io.convoai.launcher.state.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

    private static final String ASKED =
            event(
                    "2026-11-21T14:25:39.100Z",
                    "INFO",
                    "Asked\\n\\\"why\\\"",
                    ",\"request_id\":\"r-1\"");
    private static final String ANSWERED =
            event("2026-11-21T14:25:39.300Z", "WARN", "Slow", ",\"request_id\":\"r-2\"");
    private static final String FAILED =
            event(
                    "2026-11-21T14:25:39.400Z",
                    "ERROR",
                    "Failed",
                    ",\"error\":{\"type\":\"x.Broken\",\"message\":\"gone\",\"stack_trace\":\"x.Broken: gone\\n\\tat x\"}");

    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Settings settings;

    @BeforeEach
    void somewhere() throws IOException {
        settings = FreePlaces.in(folder);
    }

    @Test
    void the_lines_of_all_parts_are_joined_in_the_order_of_time() throws Exception {
        write("chat", ASKED, FAILED);
        write("gateway", ANSWERED);
        write("postgres", "2026-11-21 14:25:39.200 UTC [7] LOG:  ready", "and steady");

        show(null, null, false);

        assertThat(printed())
                .isEqualTo(
                        """
                        %s chat       INFO  Asked ⏎ "why" Logger r-1
                        %s postgres   [7] LOG:  ready
                                     postgres   and steady
                        %s gateway    WARN  Slow Logger r-2
                        %s chat       ERROR Failed: x.Broken: gone Logger
                        """
                                .formatted(at(100), at(200), at(300), at(400)));
    }

    @Test
    void one_request_is_followed_through_the_parts() throws Exception {
        write("chat", ASKED, FAILED, "no event \"request_id\":\"r-2\"");
        write("gateway", ANSWERED);

        show(null, "r-2", false);

        assertThat(printed()).isEqualTo(at(300) + " gateway    WARN  Slow Logger r-2\n");
    }

    @Test
    void a_request_shows_what_was_asked_and_how_it_ended() throws Exception {
        write("gateway", request(100, "GET", "chat", 200, 12, "r-1"));
        write("chat", request(90, "GET", "/api/conversations/{id}", 200, 7, "r-1"));
        write("auth", request(200, "DELETE", "/users/me/sessions", 503, 3000, "r-2"));

        show(null, null, false);

        assertThat(printed())
                .isEqualTo(
                        """
                        %s chat       INFO  GET    /api/conversations/{id} 200 7 ms r-1
                        %s gateway    INFO  GET    chat 200 12 ms r-1
                        %s auth       INFO  DELETE /users/me/sessions 503 3000 ms r-2
                        """
                                .formatted(at(90), at(100), at(200)));
    }

    @Test
    void one_requests_lines_are_found_by_its_id_in_every_part() throws Exception {
        write("gateway", request(100, "GET", "chat", 200, 12, "r-1"));
        write(
                "chat",
                request(90, "GET", "/x", 200, 7, "r-1"),
                request(95, "GET", "/y", 200, 7, "r-2"));

        show(null, "r-1", false);

        assertThat(printed()).contains(" GET    chat 200 ", " GET    /x 200 ").doesNotContain("/y");
    }

    @Test
    void how_a_request_ended_has_its_colour() throws Exception {
        write(
                "chat",
                request(1, "GET", "/fine", 200, 7, "r-1"),
                request(2, "GET", "/moved", 302, 7, "r-1"),
                request(3, "GET", "/nowhere", 404, 7, "r-1"),
                request(4, "GET", "/broken", 500, 7, "r-1"));

        new Logs(settings, stream(), true).run(new Logs.Wish("chat", null, false), false);

        assertThat(printed().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("/fine \u001b[32m200\u001b[0m"),
                        line -> assertThat(line).contains("/moved 302 \u001b[2m7 ms\u001b[0m"),
                        line -> assertThat(line).contains("/nowhere \u001b[33m404\u001b[0m"),
                        line -> assertThat(line).contains("/broken \u001b[31m500\u001b[0m"));
    }

    @Test
    void a_program_reads_the_events_as_they_were_written() throws Exception {
        write("chat", ASKED, "no event");
        write("gateway", ANSWERED);

        show(null, null, true);

        assertThat(printed()).isEqualTo(ASKED + "\n" + ANSWERED + "\n");
    }

    @Test
    void one_part_needs_no_name_before_each_line() throws Exception {
        write("supervisor", "one", "two");

        show("supervisor", null, false);

        assertThat(printed()).isEqualTo("             one\n             two\n");
    }

    @Test
    void what_is_no_part_is_refused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> show("../secrets", null, false))
                .withMessageContaining("There is no part '../secrets': postgres, kafka, auth");
    }

    @Test
    void a_line_that_only_looks_like_an_event_is_shown_as_it_is() throws Exception {
        write("chat", "{\"@timestamp\":\"yesterday\"}", "{", "");

        show("chat", null, false);

        assertThat(printed()).contains("{\"@timestamp\":\"yesterday\"}\n");
    }

    @Test
    void a_terminal_gets_colours() throws Exception {
        write("chat", FAILED);

        new Logs(settings, stream(), true).run(new Logs.Wish(null, null, false), false);

        assertThat(printed()).contains("\u001b[36mchat", "\u001b[31mERROR\u001b[0m");
    }

    @Test
    void new_lines_follow_and_a_cut_file_begins_again() throws Exception {
        var log = settings.home().log("chat");
        try (var tail = new Tail("chat", log)) {
            assertThat(tail.peek()).isNull();
            Files.writeString(log, "one\ntw");
            assertThat(tail.take().text()).isEqualTo("one");
            assertThat(tail.peek()).isNull();
            Files.writeString(log, "one\ntwo\n");
            assertThat(tail.take().text()).isEqualTo("two");
            Files.writeString(log, "new\n");
            assertThat(tail.take().text()).isEqualTo("new");
        }
    }

    private static String event(String time, String level, String message, String more) {
        return "{\"@timestamp\":\"%s\",\"log\":{\"level\":\"%s\",\"logger\":\"a.b.Logger\"},\"message\":\"%s\"%s}"
                .formatted(time, level, message, more);
    }

    private static String request(
            int millis, String method, String route, int status, int took, String id) {
        return """
        {"@timestamp":"2026-11-21T14:25:39.%03dZ","log":{"level":"INFO","logger":"io.convoai.request"},\
        "service":{"name":"some"},"message":"request","method":"%s","route":"%s","status":%d,\
        "duration_ms":%d,"request_id":"%s"}\
        """
                .formatted(millis, method, route, status, took, id);
    }

    private void write(String part, String... lines) throws IOException {
        Files.writeString(settings.home().log(part), String.join("\n", lines) + "\n");
    }

    private void show(String part, String request, boolean raw) throws Exception {
        new Logs(settings, stream(), false).run(new Logs.Wish(part, request, raw), false);
    }

    private PrintStream stream() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static String at(int millis) {
        return DateTimeFormatter.ofPattern("HH:mm:ss.SSS")
                .withZone(ZoneId.systemDefault())
                .format(Instant.parse("2026-11-21T14:25:39Z").plusMillis(millis));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
