package io.convoai.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.RealPostgres;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class StandstillTest {

    @AutoClose private static final Trial TRIAL = Trial.start();

    @Test
    void a_database_that_stops_in_the_middle_of_a_statement_is_away_until_it_goes_on()
            throws Exception {
        assertThat(TRIAL.get("/trials/rows", TRIAL.token()).statusCode()).isEqualTo(200);

        try (var _ = RealPostgres.standingStill(TRIAL.database)) {
            var response = TRIAL.get("/trials/rows", TRIAL.token());

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("DATABASE_UNAVAILABLE");
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
        }

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
