package io.convoai.auth.people;

import io.convoai.auth.account.Account;
import io.convoai.auth.account.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts with their roles, for those who look after people. */
@Repository
class People {

    private static final String USER =
            """
            select uid, username, email, full_name, active,
                   array(select role
                           from account_role
                          where account_role.uid = account.uid
                          order by role) as roles
              from account
             where deleted_at is null
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By username; those in whose name or address the text occurs, whatever its case. */
    List<User> list(String text, int skip, int limit) {
        return jdbc.sql(
                        USER
                                + """
                                   and strpos(lower(concat_ws(' ', username, email, full_name)),
                                              lower(:text)) > 0
                                 order by lower(username)
                                 limit :limit offset :skip
                                """)
                .param("text", text)
                .param("limit", limit)
                .param("skip", skip)
                .query((row, _) -> user(row))
                .list();
    }

    Optional<User> find(String username) {
        return jdbc.sql(USER + " and lower(username) = lower(:username)")
                .param("username", username)
                .query((row, _) -> user(row))
                .optional();
    }

    private static User user(ResultSet row) throws SQLException {
        var account =
                new Account(
                        row.getString("uid"),
                        row.getString("username"),
                        row.getString("email"),
                        row.getString("full_name"),
                        row.getBoolean("active"));
        return User.of(account, List.of((String[]) row.getArray("roles").getArray()));
    }
}
