package io.convoai.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.Visitor;
import io.convoai.auth.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class ChangeProfileTest {

    @Autowired Visitors visitors;
    @Autowired JdbcClient jdbc;

    private String username;
    private Visitor person;

    @BeforeEach
    void person() {
        username = visitors.registered();
        person = visitors.signedIn(username);
    }

    @Test
    void people_change_what_they_name_and_keep_the_rest() {
        var named = change("{\"full_name\": \" Ana Banana \"}");
        var moved = change("{\"email\": \"%s@example.org\"}".formatted(username));
        var same = change("{}");
        var nameless = change("{\"full_name\": \" \"}");

        assertThat(named.<String>json("$.full_name")).isEqualTo("Ana Banana");
        assertThat(named.<String>json("$.email")).isEqualTo(username + "@example.com");
        assertThat(moved.<String>json("$.full_name")).isEqualTo("Ana Banana");
        assertThat(moved.<String>json("$.email")).isEqualTo(username + "@example.org");
        assertThat(same.body()).isEqualTo(moved.body());
        assertThat(nameless.<String>json("$.full_name")).isNull();
        assertThat(person.get("/users/me").body()).isEqualTo(nameless.body());
    }

    @Test
    void somebody_elses_address_is_taken_and_the_own_one_is_not() {
        var other = visitors.registered();

        var taken = change("{\"email\": \"%s@EXAMPLE.com\"}".formatted(other));
        var own = change("{\"email\": \"%s@Example.com\"}".formatted(username));

        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.<String>json("$.detail")).isEqualTo("Email already registered");
        assertThat(taken.<String>json("$.code")).isEqualTo("EMAIL_TAKEN");
        assertThat(own.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422 | {\"email\": \"\"}",
                "422 | {\"email\": \"nobody\"}",
                "422 | {\"email\": 7.5}",
                "422 | {\"full_name\": \"a\\u0000b\"}",
                "422 | {\"full_name\": []}",
                "400 | {\"full_name\": ",
                "400 | []"
            })
    void what_is_wrong_is_refused_and_changes_nothing(int status, String body) {
        var before = person.get("/users/me").body();

        assertThat(change(body).status()).isEqualTo(status);

        assertThat(person.get("/users/me").body()).isEqualTo(before);
    }

    @Test
    void what_is_too_long_is_refused() {
        var name = change("{\"full_name\": \"%s\"}".formatted("a".repeat(101)));
        var address = change("{\"email\": \"%s@example.com\"}".formatted("a".repeat(300)));

        assertThat(name.status()).isEqualTo(422);
        assertThat(name.<String>json("$.errors[0].field")).isEqualTo("full_name");
        assertThat(address.status()).isEqualTo(422);
    }

    @Test
    void strangers_and_people_who_are_gone_change_nothing() {
        jdbc.sql("update account set deleted_at = now() where username = ?")
                .param(username)
                .update();

        var stranger = visitors.visitor().sendJson("PATCH", "/users/me", "{}");

        assertThat(change("{\"full_name\": \"Ana\"}").status()).isEqualTo(401);
        assertThat(stranger.status()).isEqualTo(401);
    }

    private Visitor.Answer change(String body) {
        return person.sendJson("PATCH", "/users/me", body);
    }
}
