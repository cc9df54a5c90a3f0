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
        assertThat(answer.<List<String>>json("$[*].name")).contains("admin", "manager", "user");
        assertThat(answer.<List<List<String>>>json("$[?(@.name == 'user')].permissions"))
                .containsExactly(List.of("conversations.use"));
        assertThat(answer.<List<String>>json("$[?(@.name == 'user')].description"))
                .first()
                .asString()
                .isNotBlank();
    }

    @Test
    void others_do_not() {
        assertThat(visitors.signedIn(visitors.registered()).get("/roles").status()).isEqualTo(403);
        assertThat(visitors.visitor().get("/roles").status()).isEqualTo(401);
    }
}
