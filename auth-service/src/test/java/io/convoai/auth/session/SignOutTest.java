package io.convoai.auth.session;

import static io.convoai.auth.GatewayClient.claimsOf;
import static io.convoai.auth.GatewayClient.sidOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.PublishedEvents;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import io.convoai.platform.event.Event;
import io.convoai.platform.event.Topics;
import io.convoai.platform.security.Revocations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class SignOutTest {

    @Autowired Visitors visitors;
    @Autowired PublishedEvents events;
    @Autowired Revocations revocations;
    @Autowired JdbcClient jdbc;

    @Test
    void giving_back_the_refresh_token_ends_the_sign_in_everywhere() throws Exception {
        var browser = visitors.browserOf(visitors.registered());
        var gateway = visitors.gateway();
        var tokens = gateway.tokensBy(browser);

        var answer = gateway.revoke(tokens.refreshToken());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(me(tokens).status()).isEqualTo(401);
        assertThat(gateway.refresh(tokens.refreshToken()).status()).isEqualTo(400);
        assertThat(gateway.introspect(tokens.accessToken()).<Boolean>json("$.active")).isFalse();
        assertThat(browser.get(gateway.authorizePath()).header("Location")).endsWith("/sign-in");
        assertThat(grantsOf(sidOf(tokens))).isZero();
    }

    @Test
    void everybody_hears_of_it() throws Exception {
        var tokens = visitors.gateway().tokensBy(visitors.browserOf(visitors.registered()));
        var uid = claimsOf(tokens.accessToken()).getStringClaim("uid");

        visitors.gateway().revoke(tokens.refreshToken());

        assertThat(events.about(uid, 4))
                .extracting(Event::type)
                .containsExactly(
                        "user_created", "user_signed_in", "user_signed_out", "session_revoked");
        var revoked = events.about(Topics.REVOCATIONS, sidOf(tokens), 1).getFirst();
        assertThat(revoked.type()).isEqualTo("session_revoked");
        assertThat(revoked.data(SessionRevoked.class).expiresAt())
                .isAfter(claimsOf(tokens.accessToken()).getExpirationTime().toInstant());
        await().until(() -> revocations.isRevoked(sidOf(tokens)));
    }

    @Test
    void a_spent_refresh_token_signs_out_too_and_an_access_token_only_itself() {
        var gateway = visitors.gateway();
        var first = gateway.tokensBy(visitors.browserOf(visitors.registered()));
        var second = gateway.refresh(first.refreshToken());

        gateway.revoke(second.accessToken());
        var third = gateway.refresh(second.refreshToken());
        gateway.revoke(first.refreshToken());

        assertThat(third.status()).isEqualTo(200);
        assertThat(me(third).status()).isEqualTo(401);
    }

    @Test
    void the_logout_of_open_id_connect_ends_the_sign_in_too() {
        var browser = visitors.browserOf(visitors.registered());
        var tokens = visitors.gateway().tokensBy(browser);
        String idToken = tokens.json("$.id_token");

        var answer = browser.get("/connect/logout?id_token_hint=" + idToken);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(me(tokens).status()).isEqualTo(401);
        assertThat(browser.get("/sign-in").status()).isEqualTo(200);
    }

    @Test
    void the_other_sign_ins_of_the_person_go_on() {
        var username = visitors.registered();
        var here = visitors.gateway().tokensBy(visitors.browserOf(username));
        var there = visitors.gateway().tokensBy(visitors.browserOf(username));

        visitors.gateway().revoke(here.refreshToken());

        assertThat(me(there).status()).isEqualTo(200);
    }

    @Test
    void a_token_of_another_client_or_of_nobody_ends_nothing() {
        var tokens = visitors.tokensOf(visitors.registered());

        var foreign = visitors.gateway().revoke(tokens.refreshToken());
        var unknown = visitors.gateway().revoke("nonsense");

        assertThat(foreign.status()).isGreaterThanOrEqualTo(400);
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(me(tokens).status()).isEqualTo(200);
    }

    private Answer me(Answer tokens) {
        return visitors.visitor()
                .get("/users/me", "Authorization", "Bearer " + tokens.accessToken());
    }

    private long grantsOf(String sid) {
        return jdbc.sql("select count(*) from oauth2_authorization where sid = ?")
                .param(sid)
                .query(Long.class)
                .single();
    }
}
