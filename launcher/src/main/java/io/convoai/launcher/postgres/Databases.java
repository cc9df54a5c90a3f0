package io.convoai.launcher.postgres;

import io.convoai.launcher.part.Service;
import io.convoai.launcher.state.Secrets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** One database and one login role per service, closed to every other role. */
record Databases(Secrets secrets) {

    void provide(Connection connection) throws SQLException {
        for (var service : Service.ALL) {
            provide(connection, service);
        }
        run(connection, "revoke connect on database postgres, template1 from public");
    }

    /** The driver hashes the password: no statement, and so no log, ever holds it. */
    private void provide(Connection connection, Service service) throws SQLException {
        var name = service.database();
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            run(connection, "create role " + name + " login");
        }
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(
                        name,
                        secrets.get(service.name() + ".password").toCharArray(),
                        "scram-sha-256");
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            run(connection, "create database " + name + " owner " + name);
        }
        run(connection, "revoke connect on database " + name + " from public");
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
