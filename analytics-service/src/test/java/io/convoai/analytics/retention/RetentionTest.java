package io.convoai.analytics.retention;

import static io.convoai.analytics.Told.at;
import static io.convoai.analytics.Told.messageReceived;
import static io.convoai.analytics.Told.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.convoai.analytics.Figures;
import io.convoai.platform.test.PlatformTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

@PlatformTest
class RetentionTest {

    private static final YearMonth PRESENT = YearMonth.now(ZoneOffset.UTC);
    private static final RetentionSettings SETTINGS = new RetentionSettings(Duration.ofDays(400));

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final Instant monthsAgo = Months.startOf(PRESENT.minusMonths(4)).plusSeconds(5);
    private final Instant yearsAgo = Months.startOf(PRESENT.minusYears(2)).plusSeconds(5);

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;
    @Autowired JdbcOperations connections;
    @Autowired DataSource database;
    @Autowired TransactionOperations transaction;
    @Autowired Months months;

    private Figures figures;

    @BeforeEach
    void forget() {
        jdbc.sql("truncate activity, message, presence").update();
        figures = Figures.before(http);
    }

    @Test
    void months_are_made_before_they_come() {
        keep(Clock.systemUTC());

        for (var table : Months.TABLES) {
            assertThat(months.of(table))
                    .contains(PRESENT, PRESENT.plusMonths(1), PRESENT.plusMonths(2));
        }
    }

    @Test
    void rows_of_before_their_month_was_made_go_into_it_and_stay_shown() {
        tell(at(monthsAgo, messageReceived("c", ana)));
        figures.awaitMoved("total_messages", 1);

        keep(Clock.systemUTC());

        assertThat(rowsIn("message_default")).isZero();
        assertThat(rowsIn("message_" + nameOf(PRESENT.minusMonths(4)))).isEqualTo(1);
        assertThat(rowsIn("activity_" + nameOf(PRESENT.minusMonths(4)))).isEqualTo(1);
        figures.awaitThat("users/activities?user_id=" + ana, "$", a -> assertThat(a).hasSize(1));
    }

    @Test
    void old_months_are_dropped_and_what_was_counted_stays_counted() {
        tell(
                at(monthsAgo, messageReceived("c", ana)),
                at(Instant.now(), messageReceived("c", ana)));
        figures.awaitMoved("total_messages", 2);
        keep(Clock.systemUTC());

        keep(Clock.offset(Clock.systemUTC(), Duration.ofDays(400).minusDays(15)));

        assertThat(months.of("message")).doesNotContain(PRESENT.minusMonths(4));
        assertThat(rowsIn("message")).isEqualTo(1);
        figures.awaitThat("users/activities?user_id=" + ana, "$", a -> assertThat(a).hasSize(1));
        figures.awaitMoved("total_messages", 2);
        figures.awaitThat(
                "users/detailed-metrics?user_id=" + ana,
                "$[*].total_messages",
                count -> assertThat(count).containsExactly(2));
    }

    @Test
    void what_comes_too_late_is_counted_and_let_go() {
        tell(at(yearsAgo, messageReceived("c", ana)));
        figures.awaitMoved("total_messages", 1);

        keep(Clock.systemUTC());

        assertThat(rowsIn("message")).isZero();
        assertThat(rowsIn("presence")).isZero();
        figures.awaitMoved("total_messages", 1);
    }

    @Test
    void while_another_replica_does_it_nothing_is_done() throws SQLException {
        tell(at(yearsAgo, messageReceived("c", ana)));
        figures.awaitMoved("total_messages", 1);
        try (var replica = database.getConnection();
                var statement = replica.createStatement()) {
            replica.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('analytics_retention'))");

            keep(Clock.systemUTC());

            assertThat(rowsIn("message")).isEqualTo(1);
            replica.rollback();
        }
    }

    @Test
    void what_is_written_while_its_month_is_made_goes_into_it_however_long_that_takes()
            throws SQLException {
        var late = PRESENT.minusMonths(5);
        try (var replica = Executors.newVirtualThreadPerTaskExecutor();
                var writer = database.getConnection();
                var statement = writer.createStatement()) {
            statement.execute(called(Months.startOf(late).plusSeconds(5)));
            writer.setAutoCommit(false);
            statement.execute(called(Months.startOf(late).plusSeconds(6)));

            var silence = Duration.ofMillis(300);
            var kept = replica.submit(() -> keep(Clock.systemUTC(), silence));
            await().until(this::somebodyWaitsForALock);
            await().pollDelay(silence.multipliedBy(2)).until(this::somebodyWaitsForALock);
            writer.commit();

            assertThat(kept).succeedsWithin(Duration.ofSeconds(10));
            assertThat(rowsIn("api_call_" + nameOf(late))).isEqualTo(2);
        }
    }

    @Test
    void less_than_a_day_is_no_retention() {
        assertThatThrownBy(() -> new RetentionSettings(Duration.ofHours(23)))
                .hasMessageContaining("CONVOAI_ANALYTICS_RETENTION")
                .hasMessageContaining("PT23H");
    }

    private void keep(Clock clock) {
        keep(clock, Duration.ofMinutes(1));
    }

    private void keep(Clock clock, Duration silence) {
        var retention = new Retention(jdbc, connections, months, SETTINGS, clock);
        transaction.executeWithoutResult(_ -> {
            connections.execute((Connection connection) -> {
                connection.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
                return connection;
            });
            retention.keep();
        });
    }

    private static String called(Instant time) {
        return """
        insert into api_call (id, time, endpoint, method, status, response_ms, untrusted)
        values ('%s', '%s', '/users/me', 'GET', 200, 1, false)
        """
                .formatted(RandomStringUtils.secure().nextAlphanumeric(16), time);
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private int rowsIn(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static String nameOf(YearMonth month) {
        return month.toString().replace('-', '_');
    }
}
