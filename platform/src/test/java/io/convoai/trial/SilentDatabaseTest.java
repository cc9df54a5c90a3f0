package io.convoai.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SilentDatabaseTest {

    @AutoClose private static final Trial TRIAL = Trial.start();

    @Test
    void a_database_that_says_nothing_in_the_middle_of_a_request_is_away() {
        var response = TRIAL.get("/trials/silence", TRIAL.token());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("DATABASE_UNAVAILABLE");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(TRIAL.get("/trials/rows", TRIAL.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_migration_may_take_as_long_as_it_needs() throws SQLException {
        var migrations = TRIAL.bean(Flyway.class).getConfiguration().getDataSource();

        try (var connection = migrations.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isZero();
        }
    }
}
