package io.convoai.analytics.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes months before they come and drops them when they are old. */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
class Retention {

    private static final int MONTHS_AHEAD = 2;

    /** All that waited for a month moves in one statement. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final JdbcOperations connections;
    private final Months months;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(
            JdbcClient jdbc,
            JdbcOperations connections,
            Months months,
            RetentionSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.months = months;
        this.settings = settings;
        this.clock = clock;
    }

    /** One replica is enough. Who counts or reads meanwhile is not kept waiting for long. */
    @Scheduled(initialDelayString = "0s", fixedDelayString = "1h")
    @Transactional
    public void keep() {
        connections.execute(Retention::bePatient);
        if (!isOurTurn()) {
            return;
        }
        jdbc.sql("set local lock_timeout = '5s'").update();
        var oldest = clock.instant().minus(settings.analyticsRetention());
        for (var table : Months.TABLES) {
            keep(table, oldest);
        }
        forgetBefore(oldest);
    }

    /** Until the transaction ends. */
    private static Connection bePatient(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
        return connection;
    }

    private boolean isOurTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('analytics_retention'))")
                .query(Boolean.class)
                .single();
    }

    private void keep(String table, Instant oldest) {
        var made = months.of(table);
        made.headSet(monthOf(oldest)).forEach(month -> months.drop(table, month));
        months.dropWaiting(table, oldest);
        wanted(table)
                .filter(month -> !made.contains(month))
                .forEach(month -> months.make(table, month));
    }

    /** Those that are near, and before them those whose rows wait. */
    private Stream<YearMonth> wanted(String table) {
        var present = monthOf(clock.instant());
        var last = present.plusMonths(MONTHS_AHEAD);
        var near = Stream.iterate(present, month -> month.plusMonths(1)).limit(MONTHS_AHEAD + 1);
        return Stream.concat(months.waiting(table).stream(), near)
                .filter(month -> !month.isAfter(last))
                .distinct()
                .sorted();
    }

    private void forgetBefore(Instant oldest) {
        jdbc.sql("delete from presence where day < cast(:oldest as date)")
                .param("oldest", oldest.atOffset(ZoneOffset.UTC).toLocalDate())
                .update();
        jdbc.sql("delete from dead_letter where parked_at < :oldest")
                .param("oldest", Timestamp.from(oldest))
                .update();
    }

    private static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
