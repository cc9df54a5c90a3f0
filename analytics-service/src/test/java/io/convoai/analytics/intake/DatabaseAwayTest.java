package io.convoai.analytics.intake;

import static io.convoai.analytics.Told.apiCalled;
import static io.convoai.analytics.Told.messageReceived;
import static io.convoai.analytics.Told.tell;
import static org.awaitility.Awaitility.await;

import io.convoai.analytics.Figures;
import io.convoai.platform.id.RandomId;
import io.convoai.platform.test.PlatformTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class DatabaseAwayTest {

    @Autowired MockMvcTester http;
    @Autowired JdbcConnectionDetails database;

    @Test
    void while_the_database_is_away_events_wait() {
        var figures = Figures.before(http);
        allowConnections(false);
        try {
            tell(
                    messageReceived(RandomId.ofLength(12), RandomId.ofLength(16)),
                    apiCalled("null", 200));
            await().during(Duration.ofSeconds(4))
                    .atMost(Duration.ofSeconds(8))
                    .until(
                            () -> http.get().uri("/health").exchange().getResponse().getStatus(),
                            status -> status == 503);
        } finally {
            allowConnections(true);
        }

        figures.awaitMoved("total_messages", 1);
        figures.awaitMoved("total_api_calls", 1);
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
