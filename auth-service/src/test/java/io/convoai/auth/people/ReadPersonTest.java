package io.convoai.auth.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.Visitor.Answer;
import io.convoai.auth.Visitors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class ReadPersonTest {

    @Autowired Visitors visitors;
    @Autowired JdbcClient jdbc;

    @Test
    void people_read_about_themselves_by_name_whatever_its_case() {
        var username = visitors.registered();
        var person = visitors.signedIn(username);

        var answer = person.get("/users/" + username.toUpperCase() + "/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(person.get("/users/me").body());
    }

    @Test
    void who_may_read_about_people_reads_about_anybody() {
        var username = visitors.registered();

        var answer = visitors.signedIn(visitors.registeredAs("manager")).get("/users/" + username);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<Map<String, Object>>json("$"))
                .containsOnlyKeys("id", "username", "email", "full_name", "is_active", "roles")
                .containsEntry("username", username)
                .containsEntry("roles", List.of(Map.of("name", "user")));
    }

    @Test
    void nobody_else_learns_who_is_there() {
        var person = visitors.signedIn(visitors.registered());

        assertDenied(person.get("/users/" + visitors.registered()));
        assertDenied(person.get("/users/nobody_here"));
        assertThat(visitors.visitor().get("/users/" + visitors.registered()).status())
                .isEqualTo(401);
    }

    @Test
    void who_is_not_there_or_not_any_more_is_not_found() {
        var manager = visitors.signedIn(visitors.registeredAs("manager"));
        var gone = visitors.registered();
        jdbc.sql("update account set deleted_at = now() where username = ?").param(gone).update();

        for (var name : List.of("nobody_here", gone, "x".repeat(300))) {
            var answer = manager.get("/users/" + name);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.<String>json("$.detail")).isEqualTo("User not found");
        }
        assertThat(manager.get("/users/a%00b").status()).isEqualTo(400);
    }

    private static void assertDenied(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.<String>json("$.detail")).isEqualTo("Access denied");
        assertThat(answer.<String>json("$.code")).isEqualTo("FORBIDDEN");
    }
}
