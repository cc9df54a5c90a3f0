package io.convoai.auth.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.auth.Visitors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AuthServiceTest
class RoleControllerTest {

    @Autowired Visitors visitors;

    @Test
    void who_reads_about_people_reads_which_roles_there_are() {
        var manager = visitors.signedIn(visitors.registeredAs("manager"));

        var answer = manager.get("/roles/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<List<String>>json("$.items[*].name"))
                .containsExactly("admin", "manager", "user");
        assertThat(answer.<List<String>>json("$.items[2].permissions"))
                .containsExactly("conversations.use");
        assertThat(answer.<String>json("$.items[2].description")).isNotBlank();
        assertThat(answer.<Object>json("$.next_cursor")).isNull();
    }

    @Test
    void others_do_not() {
        assertThat(visitors.signedIn(visitors.registered()).get("/roles").status()).isEqualTo(403);
        assertThat(visitors.visitor().get("/roles").status()).isEqualTo(401);
    }
}
