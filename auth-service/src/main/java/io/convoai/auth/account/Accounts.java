package io.convoai.auth.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Accounts {

    private static final Set<String> THEMES = Set.of("dark", "light");

    private static final String ACCOUNT =
            """
            select uid, username, email, full_name, active
              from account
             where uid = :uid
               and deleted_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String uid, NewAccount account, String passwordHash) {
        jdbc.sql(
                        """
                        insert into account (uid, username, email, full_name, password, created_at)
                        values (:uid, :username, :email, :fullName, :password, :now)
                        """)
                .param("uid", uid)
                .param("username", account.username())
                .param("email", account.email())
                .param("fullName", account.fullName())
                .param("password", passwordHash)
                .param("now", now())
                .update();
    }

    boolean isUsernameTaken(String username) {
        return exists("lower(username) = lower(:value)", username);
    }

    boolean isEmailTaken(String email) {
        return exists("lower(email) = lower(:value) and deleted_at is null", email);
    }

    /** Of the person who is there and may act. */
    public Optional<Account> findActive(String uid) {
        return find(ACCOUNT + " and active", uid);
    }

    Optional<User> findActiveUser(String uid) {
        return jdbc.sql(UserRows.SELECT + " and uid = :uid and active")
                .param("uid", uid)
                .query(new UserRows())
                .optional();
    }

    /** A username has no @, so that an address can stand in its place. */
    public Optional<Credential> credentialOf(String usernameOrEmail) {
        var column = usernameOrEmail.contains("@") ? "email" : "username";
        return credential("lower(%s) = lower(:value)".formatted(column), usernameOrEmail);
    }

    public Optional<Credential> credentialOfUid(String uid) {
        return credential("uid = :value", uid);
    }

    /** Changes of one account come one after the other. */
    public Optional<Account> lock(String uid) {
        return find(ACCOUNT + " for no key update", uid);
    }

    private Optional<Account> find(String sql, String uid) {
        return jdbc.sql(sql).param("uid", uid).query(Account.class).optional();
    }

    /** What is null stays. */
    public void changeProfile(String uid, @Nullable String fullName, @Nullable String email) {
        try {
            storeProfile(uid, fullName, email);
        } catch (DuplicateKeyException taken) {
            throw AlreadyRegistered.email();
        }
    }

    private void storeProfile(String uid, @Nullable String fullName, @Nullable String email) {
        jdbc.sql(
                        """
                        update account
                           set full_name = case when :fullName::text is null then full_name
                                                else nullif(btrim(:fullName), '') end,
                               email     = coalesce(:email, email)
                         where uid = :uid
                           and deleted_at is null
                        """)
                .param("uid", uid)
                .param("fullName", fullName)
                .param("email", email)
                .update();
    }

    public void changePasswordHash(String uid, String hash) {
        change(uid, "password", hash);
    }

    public void changeActive(String uid, boolean active) {
        change(uid, "active", active);
    }

    String themeOf(String uid) {
        return jdbc.sql("select theme from account where uid = :uid")
                .param("uid", uid)
                .query(String.class)
                .single();
    }

    public void changeTheme(String uid, String theme) {
        if (!THEMES.contains(theme)) {
            throw new UnknownTheme();
        }
        change(uid, "theme", theme);
    }

    private void change(String uid, String column, Object value) {
        jdbc.sql("update account set %s = :value where uid = :uid".formatted(column))
                .param("uid", uid)
                .param("value", value)
                .update();
    }

    /** What is left is a name that nobody gets again. */
    public void erase(String uid) {
        jdbc.sql(
                        """
                        update account
                           set email = '', full_name = null, password = '', theme = default,
                               active = false, deleted_at = :now
                         where uid = :uid
                        """)
                .param("uid", uid)
                .param("now", now())
                .update();
    }

    private Optional<Credential> credential(String condition, String value) {
        return jdbc.sql(
                        """
                        select uid, username, password, active
                          from account
                         where %s
                           and deleted_at is null
                        """
                                .formatted(condition))
                .param("value", value)
                .query(Credential.class)
                .optional();
    }

    private boolean exists(String condition, String value) {
        return jdbc.sql("select exists (select from account where %s)".formatted(condition))
                .param("value", value)
                .query(Boolean.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
