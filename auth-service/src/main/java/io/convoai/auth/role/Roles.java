package io.convoai.auth.role;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
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

    List<DefinedRole> all() {
        return jdbc.sql(
                        """
                        select name, description,
                               array(select permission
                                       from role_permission
                                      where role = name
                                      order by permission)
                          from role
                         order by name
                        """)
                .query((row, _) ->
                        new DefinedRole(
                                row.getString(1), row.getString(2), textsIn(row.getArray(3))))
                .list();
    }

    /** False when there is one of that name, whatever its case. */
    boolean add(DefinedRole role) {
        var added =
                jdbc.sql(
                                """
                                insert into role (name, description)
                                select :name, :description
                                 where not exists (select
                                                     from role
                                                    where lower(name) = lower(:name))
                                on conflict do nothing
                                """)
                        .param("name", role.name())
                        .param("description", role.description())
                        .update();
        if (added == 0) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into role_permission (role, permission)
                        select :name, unnest(cast(:permissions as text[]))
                        """)
                .param("name", role.name())
                .param("permissions", role.permissions().toArray(String[]::new))
                .update();
        return true;
    }

    public void give(String uid, Collection<String> roles) {
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

    public void takeAll(String uid) {
        jdbc.sql("delete from account_role where uid = :uid").param("uid", uid).update();
    }

    /** In one statement, so that the version is the one of these roles. */
    public GivenRoles of(String uid) {
        return jdbc.sql(
                        """
                        select array(select role from account_role where uid = :uid order by role),
                               array(select distinct permission
                                       from account_role
                                       join role_permission using (role)
                                      where uid = :uid
                                      order by permission),
                               (select permissions_version from account where uid = :uid)
                        """)
                .param("uid", uid)
                .query((row, _) ->
                        new GivenRoles(
                                textsIn(row.getArray(1)), textsIn(row.getArray(2)), row.getLong(3)))
                .single();
    }

    /** Changes of one person's roles come one after the other. */
    Optional<Holder> lockHolder(String username) {
        return jdbc.sql(
                        """
                        select uid, username
                          from account
                         where lower(username) = lower(:username)
                           and deleted_at is null
                           for no key update
                        """)
                .param("username", username)
                .query(Holder.class)
                .optional();
    }

    long nextVersion(String uid) {
        return jdbc.sql(
                        """
                        update account
                           set permissions_version = permissions_version + 1
                         where uid = :uid
                        returning permissions_version
                        """)
                .param("uid", uid)
                .query(Long.class)
                .single();
    }

    public List<String> knownAmong(Collection<String> names) {
        return names().stream().filter(names::contains).toList();
    }

    List<String> names() {
        return all().stream().map(DefinedRole::name).toList();
    }

    /** Somebody must be left who can give roles. */
    public void requireAdminBeside(String uid, String username) {
        if (!of(uid).names().contains(ADMIN)) {
            return;
        }
        lockAdmins();
        if (!isAnybodyElseAdmin(uid)) {
            throw new LastAdmin(username);
        }
    }

    /** Held until the end of the transaction: of two last admins only one can be taken away. */
    private void lockAdmins() {
        jdbc.sql("select name from role where name = :admin for no key update")
                .param("admin", ADMIN)
                .query(String.class)
                .single();
    }

    private boolean isAnybodyElseAdmin(String uid) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from account_role
                                         join account using (uid)
                                        where role = :admin
                                          and uid <> :uid
                                          and active
                                          and deleted_at is null)
                        """)
                .param("admin", ADMIN)
                .param("uid", uid)
                .query(Boolean.class)
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

    private static List<String> textsIn(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    record Holder(String uid, String username) {}
}
