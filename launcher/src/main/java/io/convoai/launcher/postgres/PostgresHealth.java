package io.convoai.launcher.postgres;

import io.convoai.launcher.part.Part.Health;
import io.convoai.launcher.state.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Asks by SQL over one connection that it keeps; the first answer also provides the databases. */
final class PostgresHealth {

    private final int port;
    private final Secrets secrets;
    private @Nullable Connection connection;
    private String version = "unknown";

    PostgresHealth(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    Health ask() {
        try {
            var open = connection == null ? connect() : connection;
            connection = open;
            try (var statement = open.createStatement()) {
                statement.execute("select 1");
            }
            return new Health.Good(version);
        } catch (SQLException silent) {
            forget();
            return new Health.Bad("it does not answer SQL: " + silent.getMessage());
        }
    }

    void forget() {
        try (var old = connection) {
            connection = null;
        } catch (SQLException alreadyBroken) {
            connection = null;
        }
    }

    private Connection connect() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", "postgres");
        settings.setProperty("password", secrets.get("postgres.password"));
        settings.setProperty("connectTimeout", "2");
        settings.setProperty("socketTimeout", "5");
        settings.setProperty("ApplicationName", "convoai launcher");
        var opened =
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", settings);
        new Databases(secrets).provide(opened);
        version = opened.getMetaData().getDatabaseProductVersion().split(" ")[0];
        return opened;
    }
}
