package io.convoai.auth.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.auth.AuthServiceTest;
import io.convoai.platform.security.Permissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class RolesTest {

    @Autowired JdbcClient jdbc;

    @Test
    void an_admin_has_every_permission_of_the_catalogue_and_no_other() {
        assertThat(permissionsOf("admin"))
                .containsExactlyInAnyOrderElementsOf(Permissions.CATALOGUE);
    }

    @Test
    void everybody_talks_and_managers_also_read() {
        assertThat(permissionsOf("user")).containsExactly("conversations.use");
        assertThat(permissionsOf("manager"))
                .containsExactly("analytics.read", "conversations.use", "people.read");
    }

    private List<String> permissionsOf(String role) {
        return jdbc.sql("select permission from role_permission where role = ? order by permission")
                .param(role)
                .query(String.class)
                .list();
    }
}
