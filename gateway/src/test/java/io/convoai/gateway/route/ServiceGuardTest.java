package io.convoai.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RawLine;
import io.convoai.gateway.RecordingSocket;
import io.convoai.gateway.RunningGateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Sinks;

class ServiceGuardTest {

    private static final String API = "/api/conversations";
    private static final int MIN_CALLS = 3;
    private static final RunningGateway GATEWAY =
            RunningGateway.with(
                    Map.of(
                            "convoai.breaker.min-calls",
                            MIN_CALLS,
                            "convoai.breaker.rest",
                            "1s",
                            "spring.cloud.gateway.server.webflux.httpclient.response-timeout",
                            "500ms"));

    private final Browser browser = GATEWAY.browser();

    @AfterEach
    void repair() {
        GATEWAY.service.isMute = false;
        await().until(() -> browser.get(API).statusCode() == 200 && isClosed());
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void a_dead_service_is_left_alone_and_takes_only_its_own_paths_along() {
        GATEWAY.service.stop();
        try {
            fail("SERVICE_UNAVAILABLE");

            var away = browser.get(API);

            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(codeOf(away)).isEqualTo("SERVICE_AWAY");
            assertThat(away.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(Browser.json(away).path("detail").asString()).startsWith("chat-service");
            assertThat(browser.get("/users/me").statusCode()).isEqualTo(200);
            assertThat(browser.get("/bff/me").statusCode()).isEqualTo(200);
        } finally {
            GATEWAY.service.start();
        }
    }

    @Test
    void a_service_that_hangs_is_waited_for_by_the_first_callers_only() {
        GATEWAY.service.isMute = true;
        fail("SERVICE_TIMEOUT");
        var waitedFor = callsLeftWaiting();

        assertThat(codeOf(browser.get(API))).isEqualTo("SERVICE_AWAY");

        assertThat(callsLeftWaiting()).isEqualTo(waitedFor).isPositive();
    }

    @Test
    void sockets_are_refused_like_everything_else_of_that_service() {
        browser.signIn();
        var open = RecordingSocket.open(browser, "/ws/abc");
        GATEWAY.service.isMute = true;
        fail("SERVICE_TIMEOUT");

        var refused =
                RecordingSocket.refusal(
                        browser.socket().header("Origin", RunningGateway.PUBLIC_URL),
                        browser,
                        "/ws/abc");

        assertThat(refused).isEqualTo(503);
        open.send("still here");
        await().until(() -> open.frames.contains("still here"));
    }

    @Test
    void health_tells_which_service_is_left_alone() {
        GATEWAY.service.isMute = true;
        fail("SERVICE_TIMEOUT");
        GATEWAY.service.isMute = false;

        var health = browser.get("/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
                .contains("\"status\":\"degraded\"", "\"chat\":\"degraded\"", "\"auth\":\"up\"");
    }

    @Test
    void it_is_tried_again_by_itself() {
        GATEWAY.service.isMute = true;
        fail("SERVICE_TIMEOUT");
        assertThat(codeOf(browser.get(API))).isEqualTo("SERVICE_AWAY");

        await().until(() -> codeOf(browser.get(API)).equals("SERVICE_TIMEOUT"));
        GATEWAY.service.isMute = false;

        await().until(() -> browser.get(API).statusCode() == 200);
    }

    @Test
    void an_answer_is_an_answer_whatever_it_says() {
        for (var i = 0; i < 3 * MIN_CALLS; i++) {
            assertThat(browser.get(API + "/broken").statusCode()).isEqualTo(500);
        }

        assertThat(browser.get(API).statusCode()).isEqualTo(200);
    }

    @Test
    void clients_that_leave_in_the_middle_are_no_fault_of_the_service() {
        for (var i = 0; i < 3 * MIN_CALLS; i++) {
            try (var line = new RawLine(GATEWAY)) {
                line.write(
                        "POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf"
                                .formatted(API));
            }
        }

        assertThat(browser.get(API).statusCode()).isEqualTo(200);
        assertThat(isClosed()).isTrue();
    }

    @Test
    void a_stream_may_be_silent_for_longer_than_an_answer_may_take() throws Exception {
        GATEWAY.service.stream = Sinks.many().unicast().onBackpressureBuffer();
        GATEWAY.service.stream.tryEmitNext("data: one\n\n");
        var lines = new CopyOnWriteArrayList<String>();

        var response = stream();
        var reading = Thread.startVirtualThread(() -> response.body().forEach(lines::add));

        await().until(() -> lines.contains("data: one"));
        await().during(Duration.ofMillis(1_500)).until(reading::isAlive);
        GATEWAY.service.stream.tryEmitNext("data: two\n\n");
        await().until(() -> lines.contains("data: two"));
        GATEWAY.service.stream.tryEmitComplete();
    }

    private static HttpResponse<java.util.stream.Stream<String>> stream()
            throws IOException, InterruptedException {
        var uri = URI.create("http://localhost:%d%s/stream".formatted(GATEWAY.port(), API));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofLines());
    }

    /** Until the breaker has seen enough; what went well before counts too. */
    private static long callsLeftWaiting() {
        return GATEWAY.service.leftWaiting.stream().filter(API::equals).count();
    }

    private void fail(String code) {
        var codes = new ArrayList<String>();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    codes.add(codeOf(browser.get(API)));
                    return codes.getLast().equals("SERVICE_AWAY");
                });
        assertThat(codes).contains(code);
    }

    private boolean isClosed() {
        return browser.get("/actuator/prometheus", "X-Metrics-Token", RunningGateway.METRICS_TOKEN)
                .body()
                .contains(
                        "resilience4j_circuitbreaker_state{name=\"chat-service\",state=\"closed\"} 1.0");
    }

    private static String codeOf(HttpResponse<String> response) {
        return Browser.json(response).path("code").asString("");
    }
}
