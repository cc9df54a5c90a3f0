package io.convoai.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RunningGateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Sinks;

class RoutesTest {

    private final RunningGateway gateway = RunningGateway.shared();
    private final Browser browser = gateway.browser();

    @Test
    void a_request_reaches_its_service_as_it_was_asked() {
        var asked = "/api/v1/users/%C3%A4na/conversations/?skip=0&q=a+b%2Fc";

        assertThat(browser.json(asked).path("uri").asString()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/v1/nothing/here", "/bff/nothing", "/v1/models"})
    void an_unknown_path_is_a_problem_and_never_a_page(String path) {
        var response = browser.open(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        var problem = Browser.json(response);
        assertThat(problem.path("code").asString()).isEqualTo("NOT_FOUND");
        assertThat(problem.path("instance").asString()).isEqualTo(path);
        assertThat(problem.path("request_id").asString())
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void a_service_gets_the_sessions_token_and_no_cookie() {
        browser.signIn().cookies.put("convoai_auth", "of-auth");

        var headers = browser.json("/api/conversations").path("headers");

        assertThat(headers.path("authorization").asString()).startsWith("Bearer eyJ");
        assertThat(headers.has("cookie")).isFalse();
    }

    @Test
    void a_given_token_goes_before_the_session() {
        browser.signIn();

        var echo =
                Browser.json(browser.post("/api/conversations", "Authorization", "Bearer given"));

        assertThat(echo.path("headers").path("authorization").asString()).isEqualTo("Bearer given");
        assertThat(echo.path("headers").has("cookie")).isFalse();
    }

    @Test
    void a_change_with_the_cookie_needs_the_header_and_a_reading_does_not() {
        browser.signIn();

        for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            var refused = browser.send(method, "/api/conversations");
            assertThat(refused.statusCode()).as(method).isEqualTo(403);
            assertThat(Browser.json(refused).path("code").asString())
                    .isEqualTo("CSRF_HEADER_MISSING");
            assertThat(
                            browser.send(method, "/api/conversations", "X-Requested-With", "app")
                                    .statusCode())
                    .as(method)
                    .isEqualTo(200);
        }
        assertThat(browser.get("/api/conversations").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_page_gets_the_cookie_of_auth_service_and_nothing_else() {
        browser.signIn().cookies.put("convoai_auth", "of-auth");

        var response = browser.post("/sign-in");

        var headers = Browser.json(response).path("headers");
        assertThat(headers.path("cookie").asString()).isEqualTo("convoai_auth=of-auth");
        assertThat(headers.has("authorization")).isFalse();
        assertThat(response.headers().allValues("Set-Cookie"))
                .containsExactly("convoai_auth=of-auth; Path=/; HttpOnly");
    }

    @Test
    void no_other_service_sets_a_cookie() {
        var response = browser.get("/api/conversations");

        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void services_are_told_the_public_address_whatever_the_caller_claims() {
        var headers =
                browser.json(
                                "/sign-in",
                                "X-Forwarded-Host",
                                "evil.example",
                                "X-Forwarded-Proto",
                                "gopher",
                                "X-Forwarded-Prefix",
                                "/evil",
                                "Forwarded",
                                "host=evil.example")
                        .path("headers");

        assertThat(headers.path("x-forwarded-host").asString()).isEqualTo("localhost:3000");
        assertThat(headers.path("x-forwarded-proto").asString()).isEqualTo("http");
        assertThat(headers.path("x-forwarded-for").asString()).isEqualTo("127.0.0.1");
        assertThat(headers.toString()).doesNotContain("evil");
    }

    @Test
    void a_request_keeps_its_id() {
        var response = browser.get("/api/conversations", "X-Request-Id", "req_of-the-caller");

        assertThat(response.headers().allValues("X-Request-Id"))
                .containsExactly("req_of-the-caller");
        assertThat(Browser.json(response).path("headers").path("x-request-id").asString())
                .isEqualTo("req_of-the-caller");
    }

    @Test
    void a_service_that_is_away_takes_only_its_own_paths_along() {
        try (var alone = RunningGateway.alone()) {
            alone.service.stop();

            var away = alone.browser().get("/api/conversations");

            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            assertThat(Browser.json(away).path("code").asString()).isEqualTo("SERVICE_UNAVAILABLE");
            assertThat(Browser.json(away).path("detail").asString()).startsWith("chat-service");
            assertThat(alone.browser().get("/users/me").statusCode()).isEqualTo(200);

            alone.service.start();

            await().until(() -> alone.browser().get("/api/conversations").statusCode() == 200);
        }
    }

    @Test
    void a_service_that_says_nothing_is_not_waited_for_without_end() {
        var setting = "spring.cloud.gateway.server.webflux.httpclient.response-timeout";
        try (var impatient = RunningGateway.with(Map.of(setting, "300ms"))) {
            var response = impatient.browser().get("/api/conversations/silent");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(Browser.json(response).path("code").asString()).isEqualTo("SERVICE_TIMEOUT");
        }
    }

    @Test
    void who_asks_for_a_models_answer_waits_for_it() {
        var setting = "spring.cloud.gateway.server.webflux.httpclient.response-timeout";
        try (var impatient = RunningGateway.with(Map.of(setting, "300ms"))) {
            var browser = impatient.browser();

            assertThat(browser.get("/api/conversations/slow").statusCode()).isEqualTo(503);
            assertThat(browser.get("/api/conversations/slow?answer=false").statusCode())
                    .isEqualTo(503);
            assertThat(browser.get("/api/conversations/slow?answer=true").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_stream_arrives_piece_by_piece() throws IOException, InterruptedException {
        gateway.service.stream = Sinks.many().unicast().onBackpressureBuffer();
        var pieces = new ArrayBlockingQueue<String>(10);
        var uri =
                URI.create(
                        "http://localhost:%d/api/conversations/stream".formatted(gateway.port()));
        gateway.service.stream.tryEmitNext("data: one\n\n");

        var response =
                HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofLines());
        Thread.startVirtualThread(() -> response.body().forEach(pieces::add));

        assertThat(pieces.poll(5, TimeUnit.SECONDS)).isEqualTo("data: one");
        assertThat(pieces.poll(5, TimeUnit.SECONDS)).isEmpty();
        gateway.service.stream.tryEmitNext("data: two\n\n");
        assertThat(pieces.poll(5, TimeUnit.SECONDS)).isEqualTo("data: two");
        gateway.service.stream.tryEmitComplete();
    }
}
