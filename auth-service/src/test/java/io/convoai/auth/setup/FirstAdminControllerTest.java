package io.convoai.auth.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class FirstAdminControllerTest {

    @Autowired Visitors visitors;
    @Autowired SetUpLinks links;
    @Autowired JdbcClient jdbc;

    private final String name = "first_" + RandomStringUtils.secure().nextAlphanumeric(8);

    @BeforeEach
    void aLinkAndNobodyIsAdmin() {
        jdbc.sql("delete from account_role where role = 'admin'").update();
        links.removeAll();
        links.add("a-token");
    }

    @Test
    void the_token_of_the_link_makes_one_admin() {
        var answer = register(name, "\"a-token\"");
        var again = register(name + "2", "\"a-token\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>json("$.message"))
                .isEqualTo("First admin user created successfully");
        var tokens =
                visitors.visitor()
                        .postForm("/auth/token", Map.of("username", name, "password", "secret"));
        var me = visitors.visitor().bearing(tokens).get("/users/me");
        assertThat(me.<List<String>>json("$.roles[*].name")).containsExactly("admin", "user");
        assertThat(again.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"another-token\""})
    void without_the_token_nobody_becomes_admin(String token) {
        var answer = register(name, token);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.<String>json("$.code")).isEqualTo("SETUP_CLOSED");
        assertThat(register(name, "\"a-token\"").status()).isEqualTo(200);
    }

    @Test
    void a_taken_name_leaves_the_token_good() {
        var taken = register(visitors.registered(), "\"a-token\"");

        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.<String>json("$.detail")).isEqualTo("Username already registered");
        assertThat(register(name, "\"a-token\"").status()).isEqualTo(200);
    }

    private Answer register(String username, String token) {
        return visitors.visitor()
                .postJson(
                        "/auth/register-first-admin",
                        """
                        {"username": "%s", "email": "%s@example.com", "password": "secret",
                         "setup_token": %s}
                        """
                                .formatted(username, username, token));
    }
}
