package io.convoai.auth.door;

import static io.convoai.auth.GatewayClient.claimsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.GatewayClient;
import io.convoai.auth.PublishedEvents;
import io.convoai.auth.Visitor;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@AuthServiceTest
class PasswordDoorTest {

    @Autowired Visitors visitors;
    @Autowired PublishedEvents events;
    @Autowired JdbcClient jdbc;

    @Test
    void a_password_gives_tokens_in_the_form_that_the_first_clients_know() throws Exception {
        var username = visitors.registered();

        var answer = signIn(username, Visitors.PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>json("$.token_type")).isEqualTo("bearer");
        assertThat(answer.<Integer>json("$.expires_in")).isEqualTo(3600);
        assertThat(answer.refreshToken()).isNotBlank();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        var claims = claimsOf(answer.accessToken());
        assertThat(claims.getSubject()).isEqualTo(username);
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:3000");
        assertThat(claims.getAudience()).containsExactly("convoai");
        assertThat(claims.getStringClaim("uid")).matches("[A-Za-z0-9]{16}");
        assertThat(claims.getStringListClaim("roles")).containsExactly("user");
        assertThat(claims.getStringListClaim("permissions")).containsExactly("conversations.use");
        assertThat(claims.getStringClaim("sid")).isNotBlank();
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(
                        Duration.between(
                                claims.getIssueTime().toInstant(),
                                claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void others_hear_of_the_sign_in() throws Exception {
        var claims = claimsOf(visitors.tokensOf(visitors.registered()).accessToken());

        var uid = claims.getStringClaim("uid");
        assertThat(events.about(uid, 2).getLast().type()).isEqualTo("user_signed_in");
        assertThat(events.about(uid, 2).getLast().data(SignedIn.class))
                .isEqualTo(new SignedIn(uid, claims.getStringClaim("sid")));
    }

    @Test
    void a_wrong_password_an_empty_one_and_an_unknown_name_get_one_answer() {
        var username = visitors.registered();

        for (var answer :
                List.of(signIn(username, "wrong"), signIn(username, ""), signIn("nobody", "x"))) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(answer.<String>json("$.detail")).isEqualTo("Incorrect username or password");
        }
    }

    @Test
    void a_missing_field_another_grant_and_json_are_invalid() {
        var visitor = visitors.visitor();

        var missing = visitor.postForm("/auth/token", Map.of("username", "ana"));
        var json = visitor.postJson("/auth/token", "{\"username\": \"ana\", \"password\": \"x\"}");
        var other =
                visitor.postForm(
                        "/auth/token",
                        Map.of("username", "ana", "password", "x", "grant_type", "magic"));
        var noToken = visitor.postForm("/auth/token", Map.of("grant_type", "refresh_token"));

        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.<List<String>>json("$.detail[0].loc"))
                .containsExactly("body", "password");
        assertThat(json.status()).isEqualTo(422);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.<List<String>>json("$.detail[0].loc"))
                .containsExactly("body", "grant_type");
        assertThat(noToken.status()).isEqualTo(422);
    }

    @Test
    void guessing_is_slowed_down_with_the_time_to_wait() {
        var username = visitors.registered();
        var guesser = visitors.visitor();
        for (int i = 0; i < 10; i++) {
            signIn(guesser, username, "guess " + i);
        }

        var answer = signIn(guesser, username, Visitors.PASSWORD);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.<String>json("$.code")).isEqualTo("TOO_MANY_SIGN_INS");
        assertThat(answer.<String>json("$.detail")).contains("30 seconds");
        assertThat(signIn(username, Visitors.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_refresh_token_gives_new_ones_and_reads_the_roles_anew() throws Exception {
        var username = visitors.registered();
        var first = visitors.tokensOf(username);
        jdbc.sql(
                        """
                        insert into account_role
                        select uid, 'manager' from account where username = ?
                        """)
                .param(username)
                .update();

        var second = refresh(first.refreshToken());

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(second.<Integer>json("$.expires_in")).isEqualTo(3600);
        assertThat(claimsOf(second.accessToken()).getStringListClaim("permissions"))
                .contains("analytics.read");
        assertThat(GatewayClient.sidOf(second)).isEqualTo(GatewayClient.sidOf(first));
    }

    @Test
    void a_refresh_token_of_nobody_or_of_the_gateway_is_refused() {
        var browser = visitors.browserOf(visitors.registered());
        var ofGateway = visitors.gateway().tokensBy(browser).refreshToken();

        assertThat(refresh("nonsense").status()).isEqualTo(401);
        assertThat(refresh("nonsense").<String>json("$.code")).isEqualTo("INVALID_GRANT");
        assertThat(refresh(ofGateway).status()).isEqualTo(401);
    }

    @Test
    void a_blocked_person_gets_no_new_token() {
        var username = visitors.registered();
        var tokens = visitors.tokensOf(username);
        jdbc.sql("update account set active = false where username = ?").param(username).update();

        assertThat(refresh(tokens.refreshToken()).status()).isEqualTo(401);
        assertThat(signIn(username, Visitors.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void a_bcrypt_password_is_accepted_and_becomes_argon2_by_that() {
        var username = visitors.registered();
        jdbc.sql("update account set password = ? where username = ?")
                .params("{bcrypt}" + new BCryptPasswordEncoder(4).encode("old password"), username)
                .update();

        assertThat(signIn(username, "wrong").status()).isEqualTo(401);
        assertThat(signIn(username, "old password").status()).isEqualTo(200);
        assertThat(passwordOf(username)).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(signIn(username, "old password").status()).isEqualTo(200);
    }

    private Answer signIn(String username, String password) {
        return signIn(visitors.visitor(), username, password);
    }

    private static Answer signIn(Visitor visitor, String username, String password) {
        return visitor.postForm("/auth/token", Map.of("username", username, "password", password));
    }

    private Answer refresh(String refreshToken) {
        return visitors.visitor()
                .postForm(
                        "/auth/token",
                        Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private String passwordOf(String username) {
        return jdbc.sql("select password from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private record SignedIn(String uid, String sid) {}
}
