package io.convoai.auth.people;

import static io.convoai.auth.GatewayClient.claimsOf;
import static io.convoai.auth.GatewayClient.sidOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.PublishedEvents;
import io.convoai.auth.Visitor;
import io.convoai.auth.Visitors;
import io.convoai.platform.security.Revocations;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class DeleteAccountTest {

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
    void who_is_deleted_is_gone_at_once_and_everybody_hears() throws ParseException {
        var tokens = visitors.tokensOf(username);
        var uid = claimsOf(tokens.accessToken()).getStringClaim("uid");

        var answer = admin.delete("/users/" + username);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>json("$.message")).isEqualTo("User deleted successfully");
        assertThat(visitors.visitor().bearing(tokens).get("/users/me").status()).isEqualTo(401);
        assertThat(signInStatus()).isEqualTo(401);
        assertThat(admin.get("/users/" + username).status()).isEqualTo(404);
        assertThat(admin.delete("/users/" + username).status()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(2)).until(() -> revocations.isRevoked(sidOf(tokens)));
        var told = events.about(uid, 4).getLast();
        assertThat(told.type()).isEqualTo("account_deleted");
        assertThat(told.data(AccountDeleted.class)).isEqualTo(new AccountDeleted(uid, username));
    }

    @Test
    void nothing_is_left_but_a_name_that_nobody_gets_again() {
        visitors.visitorFrom("203.0.113.9")
                .fillIn("/sign-in", Map.of("username", username, "password", Visitors.PASSWORD));
        var before = rowsAbout(username);

        admin.delete("/users/" + username).requireStatus(200);

        assertThat(before).contains("example.com", "argon2", "203.0.113.9");
        assertThat(rowsAbout(username))
                .contains(username)
                .doesNotContain("example.com", "argon2", "203.0.113.9", "a test");
        var again =
                visitors.visitor()
                        .postJson(
                                "/auth/register",
                                """
                                {"username": "%s", "email": "%s@example.com", "password": "secret"}
                                """
                                        .formatted(username, username));
        assertThat(again.<String>json("$.detail")).isEqualTo("Username already registered");
    }

    @Test
    void the_last_admin_is_not_deleted() {
        String last = admin.get("/users/me").json("$.username");

        var answer = admin.delete("/users/" + last);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.<String>json("$.code")).isEqualTo("LAST_ADMIN");
        assertThat(admin.get("/users/me").status()).isEqualTo(200);
    }

    @Test
    void others_may_not_and_not_even_themselves() {
        var person = visitors.signedIn(username);
        var stranger = visitors.visitor().delete("/users/" + username);

        var answer = person.delete("/users/" + username);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.<String>json("$.detail"))
                .isEqualTo("Only administrators can delete users");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(person.get("/users/me").status()).isEqualTo(200);
    }

    private int signInStatus() {
        var form = Map.of("username", username, "password", Visitors.PASSWORD);
        return visitors.visitor().postForm("/auth/token", form).status();
    }

    private String rowsAbout(String name) {
        return jdbc.sql(
                        """
                        select account::text || coalesce(string_agg(sign_in::text, ' '), '')
                               || coalesce(string_agg(oauth2_authorization::text, ' '), '')
                          from account
                          left join sign_in using (uid)
                          left join oauth2_authorization using (sid)
                         where username = ?
                         group by account.*
                        """)
                .param(name)
                .query(String.class)
                .single();
    }
}
