package io.convoai.gateway.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RunningGateway;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RenewTokensTest {

    private static final RunningGateway GATEWAY = RunningGateway.alone();
    private static final Duration NEARLY_OVER = Duration.ofMinutes(14).plusSeconds(45);
    private static final Duration OVER = Duration.ofMinutes(16);

    private Browser browser = GATEWAY.browser();

    @BeforeEach
    void signIn() {
        GATEWAY.clock.reset();
        GATEWAY.auth.isBroken = false;
        GATEWAY.auth.endsSessions = false;
        GATEWAY.auth.refreshGate = new CountDownLatch(0);
        GATEWAY.auth.tokenLifetime = Duration.ofMinutes(15);
        GATEWAY.auth.permissions = List.of("conversations.use");
        GATEWAY.auth.fullName = "Ana Berg";
        browser = GATEWAY.browser().signIn();
        GATEWAY.auth.tokenLifetime = Duration.ofHours(2);
        GATEWAY.auth.refreshes.set(0);
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void a_token_that_is_young_is_not_renewed() {
        assertThat(browser.get("/api/conversations").statusCode()).isEqualTo(200);

        assertThat(GATEWAY.auth.refreshes).hasValue(0);
    }

    @Test
    void a_renewal_also_tells_what_the_person_is_called_by_now() {
        GATEWAY.auth.fullName = "Ana Berg-Nakamura";
        GATEWAY.clock.advance(OVER);

        browser.get("/api/conversations");

        assertThat(browser.json("/bff/me").path("user").path("full_name").asString())
                .isEqualTo("Ana Berg-Nakamura");
    }

    @Test
    void fifty_requests_at_once_renew_once() {
        GATEWAY.clock.advance(OVER);

        var answers = whileRenewalWaits(() -> ask(browser, 50));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers).extracting(RenewTokensTest::bearerOf).doesNotContainNull();
        assertThat(answers.stream().map(RenewTokensTest::bearerOf).distinct()).hasSize(1);
        assertThat(GATEWAY.auth.refreshes).hasValue(1);
    }

    @Test
    void two_replicas_renew_once() {
        try (var replica = GATEWAY.replica()) {
            GATEWAY.clock.advance(OVER);

            var answers =
                    whileRenewalWaits(() ->
                            IntStream.range(0, 2)
                                    .mapToObj(i -> i == 0 ? browser : browser.at(replica))
                                    .flatMap(at -> ask(at, 20).stream())
                                    .toList());

            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
            assertThat(answers.stream().map(RenewTokensTest::bearerOf).distinct()).hasSize(1);
            assertThat(GATEWAY.auth.refreshes).hasValue(1);
        }
    }

    @Test
    void a_renewal_that_a_dead_replica_began_is_taken_over() {
        GATEWAY.bean(JdbcClient.class)
                .sql("update session set refreshing_until = now() + interval '1 second'")
                .update();
        GATEWAY.clock.advance(OVER);

        assertThat(browser.get("/api/conversations").statusCode()).isEqualTo(200);
    }

    @Test
    void roles_and_permissions_follow_at_the_next_renewal() {
        GATEWAY.auth.permissions = List.of("conversations.use", "analytics.read");
        GATEWAY.clock.advance(OVER);

        browser.get("/api/conversations");

        assertThat(browser.json("/bff/me").path("permissions").toString())
                .isEqualTo("[\"conversations.use\",\"analytics.read\"]");
    }

    @Test
    void only_an_ended_sign_in_ends_the_session() {
        GATEWAY.auth.endsSessions = true;
        GATEWAY.clock.advance(OVER);

        var response = browser.get("/api/conversations");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Browser.json(response).path("code").asString()).isEqualTo("SESSION_ENDED");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(browser.cookies).doesNotContainKey("convoai");
        assertThat(browser.json("/bff/me").path("authenticated").asBoolean()).isFalse();
    }

    @Test
    void an_outage_of_auth_service_signs_nobody_out() {
        GATEWAY.auth.isBroken = true;
        GATEWAY.clock.advance(OVER);

        var meanwhile = browser.get("/api/conversations");
        GATEWAY.auth.isBroken = false;
        var afterwards = browser.get("/api/conversations");

        assertThat(meanwhile.statusCode()).isEqualTo(503);
        assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
        assertThat(Browser.json(meanwhile).path("code").asString()).isEqualTo("AUTH_UNAVAILABLE");
        assertThat(afterwards.statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_that_still_lives_is_used_while_auth_service_is_away() {
        GATEWAY.auth.isBroken = true;
        GATEWAY.clock.advance(NEARLY_OVER);

        assertThat(browser.get("/api/conversations").statusCode()).isEqualTo(200);
        assertThat(GATEWAY.auth.refreshes).hasValue(0);
    }

    private List<HttpResponse<String>> whileRenewalWaits(
            java.util.function.Supplier<List<CompletableFuture<HttpResponse<String>>>> asking) {
        var gate = new CountDownLatch(1);
        GATEWAY.auth.refreshGate = gate;
        var answers = asking.get();
        await().untilAtomic(GATEWAY.auth.refreshes, org.hamcrest.Matchers.is(1));
        gate.countDown();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static List<CompletableFuture<HttpResponse<String>>> ask(Browser browser, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> browser.getLater("/api/conversations"))
                .toList();
    }

    private static String bearerOf(HttpResponse<String> echo) {
        return Browser.json(echo).path("headers").path("authorization").asString();
    }
}
