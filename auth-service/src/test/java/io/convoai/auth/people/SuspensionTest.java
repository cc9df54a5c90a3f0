package io.convoai.auth.people;

import static io.convoai.auth.GatewayClient.claimsOf;
import static io.convoai.auth.GatewayClient.sidOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.PublishedEvents;
import io.convoai.auth.Visitor;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import io.convoai.platform.event.Event;
import io.convoai.platform.security.Revocations;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class SuspensionTest {

    @Autowired Visitors visitors;
    @Autowired PublishedEvents events;
    @Autowired Revocations revocations;
    @Autowired JdbcClient jdbc;

    private String username;
    private Visitor admin;

    @BeforeEach
    void oneAdmin() {
        jdbc.sql("delete from account_role where role = 'admin'").update();
        admin = visitors.signedIn(visitors.registeredAs("admin"));
        username = visitors.registered();
    }

    @Test
    void a_suspended_person_is_out_everywhere_and_cannot_come_back() {
        var gateway = visitors.gateway();
        var browser = visitors.browserOf(username);
        var inBrowser = gateway.tokensBy(browser);
        var program = visitors.tokensOf(username);

        assertThat(suspend().status()).isEqualTo(200);

        assertThat(me(inBrowser)).isEqualTo(401);
        assertThat(me(program)).isEqualTo(401);
        assertThat(gateway.refresh(inBrowser.refreshToken()).status()).isEqualTo(400);
        assertThat(browser.get(gateway.authorizePath()).header("Location")).endsWith("/sign-in");
        assertThat(signIn().status()).isEqualTo(401);
        assertThat(signIn().<String>json("$.detail")).isEqualTo("Incorrect username or password");
        assertThat(admin.get("/users/" + username).<Boolean>json("$.is_active")).isFalse();
    }

    @Test
    void every_service_hears_within_two_seconds_and_all_of_them_why() throws ParseException {
        var tokens = visitors.tokensOf(username);
        var uid = claimsOf(tokens.accessToken()).getStringClaim("uid");

        suspend().requireStatus(200);

        await().atMost(Duration.ofSeconds(2)).until(() -> revocations.isRevoked(sidOf(tokens)));
        var told = events.about(uid, 4);
        assertThat(told)
                .extracting(Event::type)
                .containsExactly(
                        "user_created", "user_signed_in", "session_revoked", "account_suspended");
        assertThat(told.getLast().data(AccountSuspended.class))
                .isEqualTo(new AccountSuspended(uid, username));
        assertThat(told.getLast().actor()).isNotEqualTo(uid);
    }

    @Test
    void a_reinstated_person_comes_back_by_a_new_sign_in() throws ParseException {
        var before = visitors.tokensOf(username);
        suspend().requireStatus(200);

        assertThat(change("true").status()).isEqualTo(200);

        assertThat(me(before)).isEqualTo(401);
        assertThat(signIn().status()).isEqualTo(200);
        var uid = claimsOf(before.accessToken()).getStringClaim("uid");
        assertThat(events.about(uid, 6))
                .extracting(Event::type)
                .contains("account_suspended", "account_reinstated");
    }

    @Test
    void suspending_once_more_changes_and_tells_nothing() throws ParseException {
        var uid = claimsOf(visitors.tokensOf(username).accessToken()).getStringClaim("uid");
        suspend().requireStatus(200);

        suspend().requireStatus(200);
        change("true").requireStatus(200);

        assertThat(events.about(uid, 5))
                .extracting(Event::type)
                .filteredOn("account_suspended"::equals)
                .hasSize(1);
    }

    @Test
    void the_last_admin_is_not_suspended() {
        String last = admin.get("/users/me").json("$.username");

        var answer = admin.sendJson("PUT", "/users/" + last, "{\"is_active\": false}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.<String>json("$.code")).isEqualTo("LAST_ADMIN");
        assertThat(admin.get("/users/me").status()).isEqualTo(200);
    }

    private Answer suspend() {
        return change("false");
    }

    private Answer change(String active) {
        return admin.sendJson("PUT", "/users/" + username, "{\"is_active\": %s}".formatted(active));
    }

    private Answer signIn() {
        var form = Map.of("username", username, "password", Visitors.PASSWORD);
        return visitors.visitor().postForm("/auth/token", form);
    }

    private int me(Answer tokens) {
        return visitors.visitor().bearing(tokens).get("/users/me").status();
    }
}
