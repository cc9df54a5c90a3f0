package io.convoai.auth.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.Visitor;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import java.util.List;
import java.util.Locale;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class DefineRoleTest {

    @Autowired Visitors visitors;
    @Autowired JdbcClient jdbc;

    private final String name = "role_" + RandomStringUtils.secure().nextAlphanumeric(8);
    private Visitor admin;

    @BeforeEach
    void admin() {
        admin = visitors.signedIn(visitors.registeredAs("admin"));
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from account_role where role = ?").param(name).update();
        jdbc.sql("delete from role where name = ?").param(name).update();
    }

    @Test
    void an_admin_defines_a_role_and_it_gives_what_it_says() {
        var answer =
                define(
                        """
                        {"name": "%s", "description": " Reads ",
                         "permissions": ["people.read", "analytics.read", "people.read"]}
                        """);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>json("$.name")).isEqualTo(name);
        assertThat(answer.<String>json("$.description")).isEqualTo("Reads");
        assertThat(answer.<List<String>>json("$.permissions"))
                .containsExactly("analytics.read", "people.read");
        assertThat(admin.get("/roles/").<List<String>>json("$[*].name")).contains(name);
        var reader = visitors.signedIn(visitors.registeredAs(name));
        assertThat(reader.get("/users/").status()).isEqualTo(200);
    }

    @Test
    void a_name_alone_is_enough() {
        var answer = define("{\"name\": \"%s\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>json("$.description")).isEmpty();
        assertThat(answer.<List<?>>json("$.permissions")).isEmpty();
    }

    @Test
    void a_name_is_taken_whatever_its_case() {
        define("{\"name\": \"%s\"}").requireStatus(200);
        var shouted = name.toUpperCase(Locale.ROOT);

        var answer = admin.postJson("/roles", "{\"name\": \"%s\"}".formatted(shouted));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>json("$.detail"))
                .isEqualTo("Role '%s' already exists".formatted(shouted));
    }

    @Test
    void an_unknown_permission_is_named_and_nothing_is_defined() {
        var answer = define("{\"name\": \"%s\", \"permissions\": [\"people.read\", \"all\"]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>json("$.detail")).isEqualTo("Permission 'all' does not exist");
        assertThat(admin.get("/roles").<List<String>>json("$[*].name")).doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": null}",
                "{\"name\": \"1st\"}",
                "{\"name\": \"two words\"}",
                "{\"name\": \"x\"}",
                "{\"name\": \"good\", \"permissions\": \"all\"}",
                "{\"name\": \"good\", \"permissions\": [null]}",
                "{"
            })
    void what_is_wrong_is_refused(String body) {
        assertThat(admin.postJson("/roles/", body).status()).isEqualTo(422);
    }

    @Test
    void others_may_not() {
        var manager = visitors.signedIn(visitors.registeredAs("manager"));
        var body = "{\"name\": \"%s\"}".formatted(name);

        var refused = manager.postJson("/roles/", body);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.<String>json("$.detail"))
                .isEqualTo("Only administrators can create roles");
        assertThat(visitors.visitor().postJson("/roles/", body).status()).isEqualTo(401);
    }

    private Answer define(String body) {
        return admin.postJson("/roles/", body.formatted(name));
    }
}
