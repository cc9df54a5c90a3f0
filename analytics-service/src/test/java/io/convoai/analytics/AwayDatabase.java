package io.convoai.analytics;

import static org.awaitility.Awaitility.await;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Takes the database of a test away, and gives it back until the service knows. */
public record AwayDatabase(JdbcConnectionDetails database, MockMvcTester http) {

    public void during(Runnable act) {
        allowConnections(false);
        try {
            act.run();
        } finally {
            allowConnections(true);
        }
        await().atMost(Figures.SOON).until(this::isBack);
    }

    private boolean isBack() {
        return http.get().uri("/health").exchange().getResponse().getStatus() == 200;
    }

    /** Also throws out whoever is connected. */
    private void allowConnections(boolean allowed) {
        var name = database.getJdbcUrl().replaceAll(".*/", "");
        var server =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.getJdbcUrl().replaceFirst("[^/]*$", "postgres"),
                                database.getUsername(),
                                database.getPassword()));
        server.sql("alter database %s allow_connections %s".formatted(name, allowed)).update();
        server.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(allowed ? "" : name)
                .query(Boolean.class)
                .list();
    }
}
