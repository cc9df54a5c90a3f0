package io.convoai.auth.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/** People as others see them, with their roles in the same statement. */
public final class UserRows implements RowMapper<User> {

    public static final String SELECT =
            """
            select uid, username, email, full_name, active,
                   array(select role
                           from account_role
                          where account_role.uid = account.uid
                          order by role) as roles
              from account
             where deleted_at is null
            """;

    @Override
    public User mapRow(ResultSet row, int number) throws SQLException {
        return User.of(account(row), List.of((String[]) row.getArray("roles").getArray()));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("uid"),
                row.getString("username"),
                row.getString("email"),
                row.getString("full_name"),
                row.getBoolean("active"));
    }
}
