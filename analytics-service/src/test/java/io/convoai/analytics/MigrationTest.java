package io.convoai.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.test.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationTest {

    private final JdbcConnectionDetails database = Postgres.database();
    private final DriverManagerDataSource connections =
            new DriverManagerDataSource(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword());
    private final JdbcClient jdbc = JdbcClient.create(connections);

    @Test
    void who_was_known_before_everyone_had_totals_has_them_too_and_no_others_change() {
        migrateTo("15");
        jdbc.sql("insert into person (uid, seen_at) values ('ana', now()), ('ben', now())")
                .update();
        jdbc.sql("insert into person_total (uid, tokens) values ('ben', 7)").update();

        migrateTo("16");

        assertThat(tokensOf("ana")).isZero();
        assertThat(tokensOf("ben")).isEqualTo(7);
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(connections)
                .locations("db/platform", "db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private int tokensOf(String uid) {
        return jdbc.sql("select tokens from person_total where uid = :uid")
                .param("uid", uid)
                .query(Integer.class)
                .single();
    }
}
