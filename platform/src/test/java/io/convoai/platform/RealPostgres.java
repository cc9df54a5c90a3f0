package io.convoai.platform;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** One server for the test JVM. */
public final class RealPostgres {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private RealPostgres() {}

    /** The address of a new, empty database. */
    public static String database() {
        var name = "test_" + COUNT.incrementAndGet();
        server().sql("create database " + name).update();
        return address(name);
    }

    /** A new database with platform's tables. */
    public static String databaseWithOutbox() {
        var url = database();
        try (var connections = connections(url, 1)) {
            new ResourceDatabasePopulator(
                            new ClassPathResource("db/platform/V0.1__create_outbox.sql"),
                            new ClassPathResource("db/platform/V0.2__create_inbox.sql"))
                    .execute(connections);
        }
        return url;
    }

    public static HikariDataSource connections(String url, int max) {
        var connections = new HikariDataSource();
        connections.setJdbcUrl(url);
        connections.setMaximumPoolSize(max);
        return connections;
    }

    /** Also throws out whoever is connected. */
    public static void allowConnections(String url, boolean allowed) {
        var name = url.replaceFirst(".*/([^?]*).*", "$1");
        server().sql("alter database %s allow_connections %s".formatted(name, allowed)).update();
        if (!allowed) {
            server().sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                    .param(name)
                    .query(Boolean.class)
                    .list();
        }
    }

    private static JdbcClient server() {
        return JdbcClient.create(new DriverManagerDataSource(address("postgres")));
    }

    private static String address(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres"
                .formatted(Server.RUNNING.getPort(), database);
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "100")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
