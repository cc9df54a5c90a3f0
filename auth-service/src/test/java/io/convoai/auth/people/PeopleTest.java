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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class PeopleTest {

    @Autowired Visitors visitors;
    @Autowired JdbcClient jdbc;

    private Visitor manager;

    @BeforeEach
    void manager() {
        manager = visitors.signedIn(visitors.registeredAs("manager"));
    }

    @Test
    void a_person_is_shown_with_roles_and_without_secrets() {
        var username = visitors.registeredAs("admin");

        var answer = manager.get("/users/?q=" + username);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<List<?>>json("$.users")).hasSize(1);
        assertThat(answer.<Map<String, Object>>json("$.users[0]"))
                .containsOnlyKeys("id", "username", "email", "full_name", "is_active", "roles")
                .containsEntry("username", username)
                .containsEntry("email", username + "@example.com")
                .containsEntry("is_active", true)
                .containsEntry("roles", List.of(Map.of("name", "admin"), Map.of("name", "user")));
    }

    @Test
    void people_are_found_by_a_part_of_name_or_address_whatever_its_case() {
        var username = visitors.registered();
        jdbc.sql("update account set full_name = 'Ána 100%_Sure' where username = ?")
                .param(username)
                .update();

        assertThat(namesFor("q=" + username.substring(3).toUpperCase())).containsExactly(username);
        assertThat(namesFor("q=" + username + "@EXAMPLE")).containsExactly(username);
        assertThat(namesFor("q=%C3%81NA%20100%25_s")).containsExactly(username);
        assertThat(namesFor("q=%25" + username)).isEmpty();
    }

    @Test
    void a_long_list_is_read_part_by_part() {
        for (int i = 0; i < 3; i++) {
            visitors.registered();
        }
        var all = namesFor("limit=1000");

        assertThat(namesFor("limit=2")).isEqualTo(all.subList(0, 2));
        assertThat(namesFor("skip=1&limit=2")).isEqualTo(all.subList(1, 3));
        assertThat(namesFor("skip=100000")).isEmpty();
        assertThat(all).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void who_is_deleted_is_left_out_and_who_is_blocked_is_not() {
        var gone = visitors.registered();
        var blocked = visitors.registered();
        jdbc.sql("update account set deleted_at = now() where username = ?").param(gone).update();
        jdbc.sql("update account set active = false where username = ?").param(blocked).update();

        assertThat(namesFor("q=" + gone)).isEmpty();
        assertThat(manager.get("/users?q=" + blocked).<Boolean>json("$.users[0].is_active"))
                .isFalse();
    }

    @Test
    void others_may_not() {
        var user = visitors.signedIn(visitors.registered()).get("/users/");
        var stranger = visitors.visitor().get("/users/");

        assertThat(user.status()).isEqualTo(403);
        assertThat(user.<String>json("$.detail"))
                .isEqualTo("Only administrators can list all users");
        assertThat(stranger.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"skip=-1", "limit=0", "limit=1001", "limit=many", "q=a%00b"})
    void wrong_parameters_are_refused(String parameters) {
        Answer answer = manager.get("/users/?" + parameters);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<List<String>>json("$.detail[0].loc"))
                .containsExactly("query", parameters.split("=")[0]);
    }

    private List<String> namesFor(String parameters) {
        return manager.get("/users/?" + parameters).requireStatus(200).json("$.users[*].username");
    }
}
