package io.convoai.auth.role;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Roles {

    public static final String USER = "user";
    public static final String ADMIN = "admin";

    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void give(String uid, List<String> roles) {
        jdbc.sql(
                        """
                        insert into account_role (uid, role)
                        select :uid, name from role where name in (:roles)
                        on conflict do nothing
                        """)
                .param("uid", uid)
                .param("roles", roles)
                .update();
    }

    public GivenRoles of(String uid) {
        return jdbc.sql(
                        """
                        select array(select role from account_role where uid = :uid order by role),
                               array(select distinct permission
                                       from account_role
                                       join role_permission using (role)
                                      where uid = :uid
                                      order by permission)
                        """)
                .param("uid", uid)
                .query((row, _) ->
                        new GivenRoles(textsIn(row.getArray(1)), textsIn(row.getArray(2))))
                .single();
    }

    public Optional<String> anyAdmin() {
        return jdbc.sql(
                        """
                        select uid
                          from account_role
                          join account using (uid)
                         where role = :admin
                           and deleted_at is null
                         limit 1
                        """)
                .param("admin", ADMIN)
                .query(String.class)
                .optional();
    }

    private static List<String> textsIn(java.sql.Array array) throws java.sql.SQLException {
        return List.of((String[]) array.getArray());
    }
}
