package io.convoai.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.gateway.Browser;
import io.convoai.gateway.RecordingSocket;
import io.convoai.gateway.RunningGateway;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RevocationTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final RunningGateway gateway = RunningGateway.shared();

    @Test
    void a_revoked_sign_in_ends_here_with_its_rows_and_sockets_and_others_go_on() {
        var revoked = gateway.browser().signIn();
        var other = gateway.browser().signIn();
        var socket = RecordingSocket.open(revoked, "/ws/abc");
        var othersSocket = RecordingSocket.open(other, "/ws/abc");

        RevocationTopic.sessionRevoked(sidOf(revoked));

        await().atMost(TWO_SECONDS).until(() -> socket.closeCode() == 4401);
        await().until(() -> !isSignedIn(revoked));
        assertThat(rowsOf(sidOf(other))).isEqualTo(1);
        assertThat(isSignedIn(other)).isTrue();
        assertThat(othersSocket.isOpen()).isTrue();
    }

    @Test
    void a_stolen_cookie_is_worth_nothing_once_the_sign_in_is_revoked() {
        var person = gateway.browser().signIn();
        var thief = gateway.browser();
        thief.cookies.putAll(person.cookies);
        assertThat(isSignedIn(thief)).isTrue();
        var sid = sidOf(person);

        RevocationTopic.sessionRevoked(sid);

        await().atMost(TWO_SECONDS).until(() -> !isSignedIn(thief));
        assertThat(thief.json("/api/conversations").path("headers").has("authorization")).isFalse();
        assertThat(
                        RecordingSocket.refusal(
                                thief.socket().header("Origin", RunningGateway.PUBLIC_URL),
                                thief,
                                "/ws/abc"))
                .isEqualTo(401);
        assertThat(rowsOf(sid)).isZero();
    }

    private long rowsOf(String sid) {
        return gateway.bean(JdbcClient.class)
                .sql("select count(*) from session where sid = ?")
                .param(sid)
                .query(Long.class)
                .single();
    }

    /** As the services see it: from the token that the gateway gave them. */
    private static String sidOf(Browser browser) {
        var bearer = browser.json("/api/conversations").path("headers").path("authorization");
        var payload = bearer.asString().split("\\.")[1];
        var claims = new String(java.util.Base64.getUrlDecoder().decode(payload));
        return claims.replaceFirst(".*\"sid\":\"([^\"]+)\".*", "$1");
    }

    private static boolean isSignedIn(Browser browser) {
        return browser.json("/bff/me").path("authenticated").asBoolean();
    }
}
