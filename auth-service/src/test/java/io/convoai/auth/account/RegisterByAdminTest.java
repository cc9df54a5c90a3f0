package io.convoai.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.PublishedEvents;
import io.convoai.auth.Visitor;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AuthServiceTest
class RegisterByAdminTest {

    @Autowired Visitors visitors;
    @Autowired PublishedEvents events;

    private final String name = "new_" + RandomStringUtils.secure().nextAlphanumeric(12);
    private Visitor admin;

    @BeforeEach
    void admin() {
        admin = visitors.signedIn(visitors.registeredAs("admin"));
    }

    @Test
    void an_admin_makes_another_one_and_the_event_says_who_did() {
        var answer = post(admin, "/auth/register-admin", "[]");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>json("$.message")).isEqualTo("Admin user created successfully");
        assertThat(rolesOf(name)).containsExactly("admin", "user");
        String uid = admin.get("/users/" + name).json("$.id");
        var created = events.about(uid, 1).getFirst();
        assertThat(created.data(UserCreated.class).roles()).containsExactly("admin", "user");
        assertThat(created.actor()).isEqualTo(admin.get("/users/me").<String>json("$.id"));
    }

    @Test
    void nobody_else_makes_admins() {
        var person = visitors.signedIn(visitors.registeredAs("manager"));

        var refused = post(person, "/auth/register-admin", "[]");
        var stranger = post(visitors.visitor(), "/auth/register-admin", "[]");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.<String>json("$.detail"))
                .isEqualTo("Only administrators can create admin accounts");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(admin.get("/users/" + name).status()).isEqualTo(404);
    }

    @Test
    void what_is_taken_or_wrong_is_refused_as_everywhere() {
        post(admin, "/auth/register-admin", "[]").requireStatus(200);

        var taken = post(admin, "/auth/register-admin", "[]");
        var empty = admin.postJson("/auth/register-admin", "{}");

        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.<String>json("$.detail")).isEqualTo("Username already registered");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.<List<?>>json("$.detail")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"manager\", \"user\", \"king\", null] | manager,user",
                "[\"king\"]                              | user",
                "[]                                      | user"
            })
    void an_admin_creates_people_with_the_roles_that_there_are(String roles, String given) {
        assertThat(post(admin, "/users/", roles).status()).isEqualTo(200);

        assertThat(rolesOf(name)).containsExactly(given.split(","));
    }

    @Test
    void roles_asked_for_by_others_count_for_nothing() {
        var person = visitors.signedIn(visitors.registeredAs("manager"));

        assertThat(post(person, "/users/", "[\"admin\"]").status()).isEqualTo(200);

        assertThat(rolesOf(name)).containsExactly("user");
    }

    private Answer post(Visitor visitor, String path, String roles) {
        return visitor.postJson(
                path,
                """
                {"username": "%s", "email": "%s@example.com", "password": "secret", "roles": %s}
                """
                        .formatted(name, name, roles));
    }

    private List<String> rolesOf(String username) {
        return admin.get("/users/" + username).json("$.roles[*].name");
    }
}
