package io.convoai.auth.people;

import io.convoai.auth.account.User;
import io.convoai.auth.account.UserRows;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts with their roles, for those who look after people. */
@Repository
class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By username; those in whose name or address the text occurs, whatever its case. */
    List<User> list(String text, int skip, int limit) {
        return jdbc.sql(
                        UserRows.SELECT
                                + """
                                   and strpos(lower(concat_ws(' ', username, email, full_name)),
                                              lower(:text)) > 0
                                 order by lower(username)
                                 limit :limit offset :skip
                                """)
                .param("text", text)
                .param("limit", limit)
                .param("skip", skip)
                .query(new UserRows())
                .list();
    }

    Optional<User> find(String username) {
        return jdbc.sql(UserRows.SELECT + " and lower(username) = lower(:username)")
                .param("username", username)
                .query(new UserRows())
                .optional();
    }
}
