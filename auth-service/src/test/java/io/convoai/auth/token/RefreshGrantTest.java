package io.convoai.auth.token;

import static io.convoai.auth.GatewayClient.claimsOf;
import static io.convoai.auth.GatewayClient.sidOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import io.convoai.platform.security.Revocations;
import io.convoai.platform.test.MovableClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class RefreshGrantTest {

    private static final Duration AFTER_GRACE = Duration.ofSeconds(31);

    @Autowired Visitors visitors;
    @Autowired Revocations revocations;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void each_refresh_token_has_a_successor_and_the_roles_are_read_anew() throws Exception {
        var username = visitors.registered();
        var first = visitors.gateway().tokensBy(visitors.browserOf(username));
        jdbc.sql(
                        """
                        insert into account_role
                        select uid, 'manager' from account where username = ?
                        """)
                .param(username)
                .update();

        var second = visitors.gateway().refresh(first.refreshToken());
        var third = visitors.gateway().refresh(second.refreshToken());

        assertThat(third.status()).isEqualTo(200);
        assertThat(List.of(first.refreshToken(), second.refreshToken(), third.refreshToken()))
                .doesNotHaveDuplicates();
        assertThat(sidOf(third)).isEqualTo(sidOf(first));
        assertThat(claimsOf(second.accessToken()).getStringListClaim("roles"))
                .containsExactly("manager", "user");
        assertThat(claimsOf(second.json("$.id_token")).getStringListClaim("roles"))
                .containsExactly("manager", "user");
    }

    @Test
    void a_spent_token_counts_as_its_successor_for_a_short_while() {
        var first = tokens();
        visitors.gateway().refresh(first.refreshToken());

        var again = visitors.gateway().refresh(first.refreshToken());
        var next = visitors.gateway().refresh(again.refreshToken());

        assertThat(again.status()).isEqualTo(200);
        assertThat(next.status()).isEqualTo(200);
    }

    @Test
    void after_that_it_ends_the_sign_in_for_everybody_who_holds_it() {
        var browser = visitors.browserOf(visitors.registered());
        var gateway = visitors.gateway();
        var first = gateway.tokensBy(browser);
        var second = gateway.refresh(first.refreshToken());
        clock.advance(AFTER_GRACE);

        var stolen = gateway.refresh(first.refreshToken());

        assertThat(stolen.status()).isEqualTo(400);
        assertThat(stolen.<String>json("$.error")).isEqualTo("invalid_grant");
        assertThat(gateway.refresh(second.refreshToken()).status()).isEqualTo(400);
        assertThat(me(second).status()).isEqualTo(401);
        assertThat(browser.get(gateway.authorizePath()).header("Location")).endsWith("/sign-in");
        await().until(() -> revocations.isRevoked(sidOf(first)));
    }

    @Test
    void an_unknown_token_ends_nothing() {
        var tokens = tokens();

        var refused = visitors.gateway().refresh("nonsense");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(me(tokens).status()).isEqualTo(200);
    }

    @Test
    void a_token_that_was_not_used_for_long_is_worth_nothing() {
        var tokens = tokens();
        jdbc.sql(
                        """
                        update oauth2_authorization
                           set refresh_token_issued_at = now() - interval '15 days',
                               refresh_token_expires_at = now() - interval '1 day'
                         where sid = ?
                        """)
                .param(sidOf(tokens))
                .update();

        assertThat(visitors.gateway().refresh(tokens.refreshToken()).status()).isEqualTo(400);
    }

    @Test
    void many_at_once_with_one_token_all_get_one_and_the_last_of_them_lives() throws Exception {
        var first = tokens();
        Callable<Answer> refresh = () -> visitors.gateway().refresh(first.refreshToken());

        List<Future<Answer>> answers;
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = tabs.invokeAll(Collections.nCopies(8, refresh));
        }

        for (var answer : answers) {
            assertThat(answer.get().status()).isEqualTo(200);
            assertThat(visitors.gateway().refresh(answer.get().refreshToken()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void who_refreshes_and_signs_out_at_once_hinders_neither() throws Exception {
        for (int i = 0; i < 5; i++) {
            var tokens = tokens();
            List<Callable<Answer>> both =
                    List.of(
                            () -> visitors.gateway().refresh(tokens.refreshToken()),
                            () ->
                                    visitors.visitor()
                                            .bearing(tokens)
                                            .delete("/users/me/sessions/" + sidOf(tokens)));

            List<Future<Answer>> answers;
            try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
                answers = tabs.invokeAll(both);
            }

            assertThat(answers.getFirst().get().status()).isIn(200, 400);
            assertThat(answers.getLast().get().status()).isEqualTo(204);
            assertThat(me(tokens).status()).isEqualTo(401);
        }
    }

    private Answer tokens() {
        return visitors.gateway().tokensBy(visitors.browserOf(visitors.registered()));
    }

    private Answer me(Answer tokens) {
        return visitors.visitor()
                .get("/users/me", "Authorization", "Bearer " + tokens.accessToken());
    }
}
