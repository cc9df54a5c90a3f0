package io.convoai.gateway.bff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RecordingSocket;
import io.convoai.gateway.RunningGateway;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignOutTest {

    private static final RunningGateway GATEWAY = RunningGateway.alone();

    private final Browser browser = GATEWAY.browser().signIn();

    @AfterEach
    void repair() {
        GATEWAY.auth.isBroken = false;
        GATEWAY.auth.revoked.clear();
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void a_sign_out_ends_the_session_and_tells_auth_service() {
        var response = browser.post("/bff/logout", "X-Requested-With", "app");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(browser.cookies).doesNotContainKeys("convoai", "convoai_auth");
        assertThat(GATEWAY.auth.revoked).hasSize(1);
        assertThat(count("session")).isZero();
        assertThat(count("untold_revocation")).isZero();
    }

    @Test
    void the_cookie_is_worth_nothing_afterwards() {
        var thief = GATEWAY.browser();
        thief.cookies.putAll(browser.cookies);

        browser.post("/bff/logout", "X-Requested-With", "app");

        assertThat(thief.json("/bff/me").path("authenticated").asBoolean()).isFalse();
        assertThat(thief.json("/api/conversations").path("headers").has("authorization")).isFalse();
    }

    @Test
    void open_sockets_are_closed() {
        var socket = RecordingSocket.open(browser, "/ws/abc");

        browser.post("/bff/logout", "X-Requested-With", "app");

        await().atMost(Duration.ofSeconds(2)).until(() -> socket.closeCode() == 4401);
    }

    @Test
    void a_revocation_that_could_not_be_told_is_told_later() {
        GATEWAY.auth.isBroken = true;

        var response = browser.post("/bff/logout", "X-Requested-With", "app");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(browser.json("/bff/me").path("authenticated").asBoolean()).isFalse();
        assertThat(count("untold_revocation")).isEqualTo(1);

        GATEWAY.auth.isBroken = false;

        await().atMost(Duration.ofSeconds(20)).until(() -> GATEWAY.auth.revoked.size() == 1);
        await().until(() -> count("untold_revocation") == 0);
    }

    @Test
    void another_site_cannot_sign_anybody_out() {
        var response = browser.post("/bff/logout");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(Browser.json(response).path("code").asString()).isEqualTo("CSRF_HEADER_MISSING");
        assertThat(browser.json("/bff/me").path("authenticated").asBoolean()).isTrue();
        browser.post("/bff/logout", "X-Requested-With", "app");
    }

    @Test
    void who_is_not_signed_in_signs_out_without_harm() {
        browser.post("/bff/logout", "X-Requested-With", "app");

        assertThat(GATEWAY.browser().post("/bff/logout").statusCode()).isEqualTo(204);
    }

    private static long count(String table) {
        return GATEWAY.bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
