package io.convoai.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RecordingSocket;
import io.convoai.gateway.RunningGateway;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketTest {

    private final RunningGateway gateway = RunningGateway.shared();
    private final Browser browser = gateway.browser();

    @Test
    void five_thousand_frames_come_back_in_order_and_then_the_close_code() {
        var socket = RecordingSocket.open(browser.signIn(), "/ws/abc");

        IntStream.range(0, 5_000).forEach(i -> socket.send("frame " + i));
        socket.send("close");

        await().atMost(Duration.ofSeconds(30)).until(() -> socket.closeCode() != 0);
        assertThat(socket.closeCode()).isEqualTo(4400);
        assertThat(socket.frames)
                .containsExactlyElementsOf(
                        IntStream.range(0, 5_000).mapToObj(i -> "frame " + i).toList());
    }

    @Test
    void the_subprotocol_is_passed_on_and_echoed_and_none_stays_none() {
        browser.signIn();
        var with = RecordingSocket.open(browser, "/ws/abc");
        var without = RecordingSocket.open(fromOurPage(), browser, "/ws/abc");

        assertThat(with.subprotocol()).isEqualTo("convoai.stream.v1");
        assertThat(without.subprotocol()).isEmpty();
    }

    @Test
    void a_large_frame_passes() {
        var socket = RecordingSocket.open(browser.signIn(), "/ws/abc");

        socket.send("x".repeat(200_000));

        await().until(() -> socket.frames.size() == 1);
        assertThat(socket.frames.getFirst()).hasSize(200_000);
    }

    @Test
    void the_longest_answer_of_a_service_passes_whole() {
        var socket = RecordingSocket.open(browser.signIn(), "/ws/abc");

        socket.send("long 8000000");

        await().until(() -> socket.frames.size() == 1);
        assertThat(socket.frames.getFirst()).hasSize(8_000_000);
        assertThat(socket.isOpen()).isTrue();
    }

    @Test
    void a_frame_over_the_limit_ends_the_socket_and_no_other() {
        browser.signIn();
        var greedy = RecordingSocket.open(browser, "/ws/abc");
        var other = RecordingSocket.open(browser, "/ws/abc");

        greedy.send("x".repeat(300_000));

        await().until(() -> greedy.closeCode() == 1009);
        other.send("still here");
        await().until(() -> other.frames.contains("still here"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost:3000.evil.example",
                "https://localhost:3000",
                "http://localhost",
                "null"
            })
    void a_foreign_page_cannot_open_a_socket_with_the_cookie(String origin) {
        browser.signIn();
        var asked = gateway.service.socketsAsked.size();

        var status =
                RecordingSocket.refusal(
                        browser.socket().header("Origin", origin), browser, "/ws/abc");

        assertThat(status).isEqualTo(403);
        assertThat(gateway.service.socketsAsked).hasSize(asked);
    }

    @Test
    void a_cookie_without_an_origin_opens_nothing() {
        browser.signIn();

        assertThat(RecordingSocket.refusal(browser.socket(), browser, "/ws/abc")).isEqualTo(403);
    }

    @Test
    void a_refusal_keeps_its_status() {
        assertThat(RecordingSocket.refusal(browser.socket(), browser, "/ws/abc")).isEqualTo(401);
        browser.signIn();
        assertThat(RecordingSocket.refusal(fromOurPage(), browser, "/ws/refused-404"))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 429, 500, 503})
    void a_refusal_is_the_services_own(int status) {
        browser.signIn();

        var path = "/ws/refused-" + status;
        var answer = RecordingSocket.answer(fromOurPage(), browser, path).orElseThrow();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Retry-After")).containsExactly("7");
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"chat\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302})
    void an_answer_that_is_no_refusal_either_is_an_error_of_ours(int status) {
        browser.signIn();

        assertThat(RecordingSocket.refusal(fromOurPage(), browser, "/ws/refused-" + status))
                .isEqualTo(502);
    }

    @Test
    void a_bearer_token_opens_a_socket_from_anywhere() {
        var token = gateway.auth.accessToken("sid_of-a-program");

        var socket =
                RecordingSocket.open(
                        browser.socket().header("Authorization", "Bearer " + token),
                        browser,
                        "/ws/abc");

        socket.send("hello");
        await().until(() -> socket.frames.contains("hello"));
    }

    @Test
    void an_old_clients_token_moves_from_the_query_to_the_header() {
        var token = gateway.auth.accessToken("sid_of-an-old-client");

        var socket =
                RecordingSocket.open(
                        browser.socket(), browser, "/ws/abc?x=1&token=" + token + "&y=2");

        socket.send("hello");
        await().until(() -> socket.frames.contains("hello"));
        assertThat(gateway.service.socketsAsked.getLast()).isEqualTo("/ws/abc?x=1&y=2");
    }

    @Test
    void a_page_is_told_that_this_is_no_page() {
        var response = browser.get("/ws/abc");

        assertThat(response.statusCode()).isEqualTo(426);
        assertThat(Browser.json(response).path("code").asString()).isEqualTo("UPGRADE_REQUIRED");
    }

    @Test
    void a_service_that_dies_lets_the_client_come_back() {
        try (var alone = RunningGateway.alone()) {
            var person = alone.browser().signIn();
            var socket = RecordingSocket.open(person, "/ws/abc");

            alone.service.stop();

            await().until(() -> socket.closeCode() != 0);
            assertThat(socket.closeCode()).isIn(1011, 1012);
            assertThat(RecordingSocket.refusal(fromOurPage(person), person, "/ws/abc"))
                    .isEqualTo(503);

            alone.service.start();

            RecordingSocket.open(person, "/ws/abc").send("back");
        }
    }

    @Test
    void a_gateway_that_stops_says_that_it_comes_back() {
        var alone = RunningGateway.alone();
        var socket = RecordingSocket.open(alone.browser().signIn(), "/ws/abc");

        alone.close();

        await().until(() -> socket.closeCode() == 1012);
    }

    @Test
    void an_access_token_that_expires_ends_no_socket() {
        try (var alone = RunningGateway.alone()) {
            var socket = RecordingSocket.open(alone.browser().signIn(), "/ws/abc");

            alone.clock.advance(Duration.ofHours(1));

            socket.send("later");
            await().until(() -> socket.frames.contains("later"));
        }
    }

    private java.net.http.WebSocket.Builder fromOurPage() {
        return fromOurPage(browser);
    }

    private static java.net.http.WebSocket.Builder fromOurPage(Browser person) {
        return person.socket().header("Origin", RunningGateway.PUBLIC_URL);
    }
}
