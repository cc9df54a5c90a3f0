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

    /** Takes along the rows that waited for it, those too that are being written this moment. */
    private static final List<String> MAKE =
            List.of(
                    "lock table {table}_default",
                    "create table {month} (like {table} including defaults)",
                    """
                    with moved as (
                         delete from {table}_default
                          where time >= '{start}' and time < '{end}'
                         returning *)
                    insert into {month} select * from moved
                    """,
                    """
                    alter table {table} attach partition {month}
                      for values from ('{start}') to ('{end}')
                    """);

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

    void make(String table, YearMonth month) {
        MAKE.forEach(statement -> run(statement, table, month));
    }

    void drop(String table, YearMonth month) {
        run("drop table {month}", table, month);
    }

    void dropWaiting(String table, Instant before) {
        jdbc.sql("delete from %s_default where time < :before".formatted(table))
                .param("before", Timestamp.from(before))
                .update();
    }

    private void run(String statement, String table, YearMonth month) {
        jdbc.sql(
                        statement
                                .replace("{table}", table)
                                .replace("{month}", table + "_" + NAME.format(month))
                                .replace("{start}", startOf(month).toString())
                                .replace("{end}", startOf(month.plusMonths(1)).toString()))
                .update();
    }

    static Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
