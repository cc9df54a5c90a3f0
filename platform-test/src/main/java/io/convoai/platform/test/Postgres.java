package io.convoai.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A real PostgreSQL 18, started once for the test JVM. */
public final class Postgres {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Postgres() {}

    /** A new, empty database. */
    public static JdbcConnectionDetails database() {
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection =
                        DriverManager.getConnection(
                                Server.ADDRESS + "postgres", Server.USERNAME, Server.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
        return new Database(Server.ADDRESS + name, Server.USERNAME, Server.PASSWORD);
    }

    record Database(String jdbcUrl, String username, String password)
            implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return jdbcUrl;
        }

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }

    private static final class Server {

        static final String ADDRESS;
        static final String USERNAME;
        static final String PASSWORD;

        static {
            if (Docker.PRESENT) {
                var container = new PostgreSQLContainer("postgres:18-alpine");
                container.start();
                ADDRESS = addressOf(container.getHost(), container.getMappedPort(5432));
                USERNAME = container.getUsername();
                PASSWORD = container.getPassword();
            } else {
                ADDRESS = addressOf("127.0.0.1", embedded().getPort());
                USERNAME = "postgres";
                PASSWORD = "";
            }
        }

        private static String addressOf(String host, int port) {
            return "jdbc:postgresql://%s:%d/".formatted(host, port);
        }

        private static EmbeddedPostgres embedded() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("shared_buffers", "32MB")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
