package io.convoai.auth.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.Visitor;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class ChangeAccountTest {

    @Autowired Visitors visitors;
    @Autowired JdbcClient jdbc;

    private String username;
    private Visitor person;
    private Visitor admin;

    @BeforeEach
    void personAndAdmin() {
        username = visitors.registered();
        person = visitors.signedIn(username);
        admin = visitors.signedIn(visitors.registeredAs("admin"));
    }

    @Test
    void people_change_their_own_account() {
        var answer =
                change(
                        person,
                        "{\"full_name\": \"Ana\", \"email\": \"%s@example.org\"}"
                                .formatted(username));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>json("$.message")).isEqualTo("User updated successfully");
        var me = person.get("/users/me");
        assertThat(me.<String>json("$.full_name")).isEqualTo("Ana");
        assertThat(me.<String>json("$.email")).isEqualTo(username + "@example.org");
    }

    @Test
    void an_admin_changes_the_account_of_somebody_else() {
        var answer = change(admin, "{\"full_name\": \"Ana\", \"theme_preference\": \"light\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(person.get("/users/me").<String>json("$.full_name")).isEqualTo("Ana");
        assertThat(person.get("/users/me/theme").<String>json("$.theme_preference"))
                .isEqualTo("light");
    }

    @Test
    void an_own_new_password_ends_the_sessions_elsewhere() {
        var elsewhere = visitors.signedIn(username);

        var answer = change(person, "{\"password\": \"secret\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(person.get("/users/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/users/me").status()).isEqualTo(401);
        assertThat(signIn(Visitors.PASSWORD)).isEqualTo(401);
        assertThat(signIn("secret")).isEqualTo(200);
    }

    @Test
    void a_password_that_an_admin_sets_ends_all_sessions_of_the_person() {
        change(admin, "{\"password\": \"set by an admin\"}").requireStatus(200);

        assertThat(person.get("/users/me").status()).isEqualTo(401);
        assertThat(signIn("set by an admin")).isEqualTo(200);
        assertThat(admin.get("/users/me").status()).isEqualTo(200);
    }

    @Test
    void an_address_that_somebody_has_changes_nothing_at_all() {
        var other = visitors.registered();

        var answer =
                change(
                        person,
                        "{\"full_name\": \"Ana\", \"email\": \"%s@example.com\"}".formatted(other));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>json("$.detail")).isEqualTo("Email already registered");
        assertThat(person.get("/users/me").<String>json("$.full_name")).isNull();
    }

    @Test
    void nobody_suspends_or_reinstates_themselves() {
        assertThat(change(person, "{\"is_active\": false}").status()).isEqualTo(200);

        assertThat(person.get("/users/me").<Boolean>json("$.is_active")).isTrue();
    }

    @Test
    void others_are_denied_whether_the_person_is_there_or_not() {
        var other = visitors.signedIn(visitors.registered());
        var manager = visitors.signedIn(visitors.registeredAs("manager"));

        for (var visitor : List.of(other, manager)) {
            var answer = change(visitor, "{\"full_name\": \"Mallory\"}");
            var absent = visitor.sendJson("PUT", "/users/nobody_here", "{}");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.<String>json("$.detail")).isEqualTo("Access denied");
            assertThat(absent.status()).isEqualTo(403);
        }
        assertThat(change(visitors.visitor(), "{}").status()).isEqualTo(401);
        assertThat(admin.sendJson("PUT", "/users/nobody_here", "{}").status()).isEqualTo(404);
        assertThat(person.get("/users/me").<String>json("$.full_name")).isNull();
    }

    @Test
    void who_looks_after_people_gets_no_hold_of_those_who_may_do_more() {
        jdbc.sql("insert into role values ('helper', '') on conflict do nothing").update();
        jdbc.sql(
                        """
                        insert into role_permission values ('helper', 'people.manage')
                        on conflict do nothing
                        """)
                .update();
        var helper = visitors.signedIn(visitors.registeredAs("helper"));
        var boss = visitors.registeredAs("admin");

        assertThat(change(helper, "{\"full_name\": \"Helped\"}").status()).isEqualTo(200);
        var answer = helper.sendJson("PUT", "/users/" + boss, "{\"password\": \"mine now\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(helper.delete("/users/" + boss).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email     | \"nobody\"",
                "password  | \"12345\"",
                "is_active | \"perhaps\"",
                "full_name | {}"
            })
    void a_wrong_value_is_named(String field, String value) {
        var answer = change(person, "{\"%s\": %s}".formatted(field, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>json("$.detail[0].loc")).containsExactly("body", field);
    }

    @Test
    void another_theme_than_dark_and_light_is_refused() {
        var answer = change(person, "{\"theme_preference\": \"pink\", \"full_name\": \"Ana\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>json("$.detail")).isEqualTo("Theme must be 'dark' or 'light'");
        assertThat(person.get("/users/me").<String>json("$.full_name")).isNull();
    }

    private Answer change(Visitor visitor, String body) {
        return visitor.sendJson("PUT", "/users/" + username, body);
    }

    private int signIn(String password) {
        var form = Map.of("username", username, "password", password);
        return visitors.visitor().postForm("/auth/token", form).status();
    }
}
