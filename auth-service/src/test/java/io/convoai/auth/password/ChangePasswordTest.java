package io.convoai.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.Visitor;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AuthServiceTest
class ChangePasswordTest {

    private static final String NEW = "battery staple";

    @Autowired Visitors visitors;

    private String username;
    private Visitor person;

    @BeforeEach
    void person() {
        username = visitors.registered();
        person = visitors.signedIn(username);
    }

    @Test
    void the_new_password_counts_and_the_old_one_does_not() {
        assertThat(change(person, Visitors.PASSWORD, NEW).status()).isEqualTo(204);

        assertThat(signIn(visitors.visitor(), Visitors.PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(visitors.visitor(), NEW).status()).isEqualTo(200);
    }

    @Test
    void every_other_session_ends() {
        var elsewhere = visitors.signedIn(username);
        var browser = visitors.browserOf(username);

        change(person, Visitors.PASSWORD, NEW).requireStatus(204);

        assertThat(person.get("/users/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/users/me").status()).isEqualTo(401);
        assertThat(browser.get("/sign-in").status()).isEqualTo(200);
    }

    @Test
    void a_wrong_current_password_changes_nothing() {
        var elsewhere = visitors.signedIn(username);

        var answer = change(person, "wrong", NEW);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.<String>json("$.code")).isEqualTo("WRONG_PASSWORD");
        assertThat(elsewhere.get("/users/me").status()).isEqualTo(200);
        assertThat(signIn(visitors.visitor(), Visitors.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void guesses_count_together_with_those_at_the_door() {
        var guesser = visitors.visitor().bearing(visitors.tokensOf(username));
        for (int i = 0; i < 9; i++) {
            assertThat(change(guesser, "guess " + i, NEW).status()).isEqualTo(403);
        }
        assertThat(signIn(guesser, "guess 9").status()).isEqualTo(401);

        var here = change(guesser, Visitors.PASSWORD, NEW);
        var atTheDoor = signIn(guesser, Visitors.PASSWORD);

        assertThat(here.status()).isEqualTo(429);
        assertThat(here.<String>json("$.code")).isEqualTo("TOO_MANY_SIGN_INS");
        assertThat(here.header("Retry-After")).isEqualTo("30");
        assertThat(atTheDoor.status()).isEqualTo(429);
        assertThat(signIn(visitors.visitor(), Visitors.PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"new_password\": \"battery staple\"}",
                "{\"current_password\": \"correct horse\"}",
                "{\"current_password\": \"correct horse\", \"new_password\": \"short77\"}",
                "{\"current_password\": \"correct horse\", \"new_password\": \"a\\u0000bcdefgh\"}"
            })
    void what_is_missing_or_too_short_is_refused_and_not_repeated(String body) {
        var answer = person.sendJson("POST", "/users/me/password", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("correct horse", "battery", "short77");
    }

    @Test
    void what_is_too_long_is_refused() {
        assertThat(change(person, Visitors.PASSWORD, "a".repeat(129)).status()).isEqualTo(422);
        assertThat(change(person, "a".repeat(129), NEW).status()).isEqualTo(422);
    }

    @Test
    void strangers_change_no_password() {
        assertThat(change(visitors.visitor(), Visitors.PASSWORD, NEW).status()).isEqualTo(401);
    }

    private static Answer change(Visitor who, String current, String next) {
        return who.sendJson(
                "POST",
                "/users/me/password",
                "{\"current_password\": \"%s\", \"new_password\": \"%s\"}"
                        .formatted(current, next));
    }

    private Answer signIn(Visitor who, String password) {
        return who.postForm("/auth/token", Map.of("username", username, "password", password));
    }
}
