package io.convoai.analytics.retention;

import static java.util.stream.Collectors.toCollection;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The partitions of the tables that are kept by month (UTC). */
@Repository
class Months {

    static final List<String> TABLES = List.of("activity", "message", "api_call");

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu_MM");

    private static final String MADE =
            """
            select relname
              from pg_inherits
              join pg_class on pg_class.oid = inhrelid
             where inhparent = cast(:table as regclass)
               and relname <> :table || '_default'
            """;

    private static final String WAITING =
            """
            select distinct to_char(time at time zone 'UTC', 'YYYY_MM')
              from %s_default
            """;

    private static final String MOVE_WAITING =
            """
            with moved as (
                 delete from %s_default
                  where time >= '%s' and time < '%s'
                 returning *)
            insert into %s select * from moved
            """;

    private final JdbcClient jdbc;

    Months(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are made. */
    TreeSet<YearMonth> of(String table) {
        return jdbc.sql(MADE).param("table", table).query(String.class).list().stream()
                .map(name -> YearMonth.parse(name.substring(table.length() + 1), NAME))
                .collect(toCollection(TreeSet::new));
    }

    /** Those of rows that came before their month was made. */
    List<YearMonth> waiting(String table) {
        return jdbc.sql(WAITING.formatted(table)).query(String.class).list().stream()
                .map(name -> YearMonth.parse(name, NAME))
                .toList();
    }

    /** Takes along the rows that waited for it, those too that are being written this moment. */
    void make(String table, YearMonth month) {
        var partition = nameOf(table, month);
        jdbc.sql("lock table %s_default".formatted(table)).update();
        jdbc.sql("create table %s (like %s including defaults)".formatted(partition, table))
                .update();
        moveWaiting(table, month);
        attach(table, month);
    }

    private void moveWaiting(String table, YearMonth month) {
        jdbc.sql(
                        MOVE_WAITING.formatted(
                                table,
                                startOf(month),
                                startOf(month.plusMonths(1)),
                                nameOf(table, month)))
                .update();
    }

    private void attach(String table, YearMonth month) {
        jdbc.sql(
                        "alter table %s attach partition %s for values from ('%s') to ('%s')"
                                .formatted(
                                        table,
                                        nameOf(table, month),
                                        startOf(month),
                                        startOf(month.plusMonths(1))))
                .update();
    }

    void drop(String table, YearMonth month) {
        jdbc.sql("drop table " + nameOf(table, month)).update();
    }

    void dropWaiting(String table, Instant before) {
        jdbc.sql("delete from %s_default where time < :before".formatted(table))
                .param("before", Timestamp.from(before))
                .update();
    }

    static Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String nameOf(String table, YearMonth month) {
        return table + "_" + NAME.format(month);
    }
}
