package io.convoai.bench.analytics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the roll-ups that belong to the rows, beside those of what was counted before. */
record RollUps(Tally tally, Connection database) {

    void fill() throws SQLException, IOException {
        people();
        presence();
        totalsOfPeople();
        totalsOfRoles();
        totals();
    }

    private void people() throws SQLException, IOException {
        var table = "person (uid, username, role, seen_at, activity_count, last_activity)";
        try (var rows = Rows.into(table, database)) {
            for (int number = 0; number < History.PEOPLE; number++) {
                var person = tally.person(number);
                rows.add(
                        History.uid(number),
                        History.username(number),
                        History.role(number),
                        tally.begin(),
                        person.activities(),
                        person.lastActivity());
            }
        }
        var waits = "response_time (uid, answers, answer_ms, fastest_ms, slowest_ms)";
        try (var rows = Rows.into(waits, database)) {
            for (int number = 0; number < History.PEOPLE; number++) {
                var person = tally.person(number);
                if (person.slowest() > 0) {
                    rows.add(
                            History.uid(number),
                            person.amount(Tally.Metric.ANSWERS_TIMED),
                            person.amount(Tally.Metric.ANSWER_MS),
                            person.fastest(),
                            person.slowest());
                }
            }
        }
    }

    private void presence() throws SQLException, IOException {
        try (var rows = Rows.into("presence (day, uid)", database)) {
            for (var day : tally.presence().entrySet()) {
                for (var person : day.getValue().stream().toArray()) {
                    rows.add(day.getKey(), History.uid(person));
                }
            }
        }
    }

    private void totalsOfPeople() throws SQLException, IOException {
        var metrics = Tally.Metric.values();
        var columns =
                Stream.of(metrics)
                        .map(metric -> metric.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        try (var rows = Rows.into("person_total (%s, uid)".formatted(columns), database)) {
            for (int number = 0; number < History.PEOPLE; number++) {
                var person = tally.person(number);
                var uid = History.uid(number);
                rows.add(
                        Stream.<Object>concat(
                                        Stream.of(metrics).map(person::amount), Stream.of(uid))
                                .toArray());
            }
        }
    }

    private void totalsOfRoles() throws SQLException {
        var roles = new HashMap<String, Tally.Amounts>();
        for (int number = 0; number < History.PEOPLE; number++) {
            var amounts = roles.computeIfAbsent(History.role(number), role -> new Tally.Amounts());
            tally.person(number).amounts().counted().forEach(amounts::add);
        }
        for (var role : roles.entrySet()) {
            for (var amount : role.getValue().counted().entrySet()) {
                add("role_total", "role", role.getKey(), amount);
            }
        }
    }

    private void totals() throws SQLException {
        for (var day : tally.days().entrySet()) {
            for (var amount : day.getValue().counted().entrySet()) {
                add("total", "day", day.getKey().toString(), amount);
                add("total", "day", "-infinity", amount);
            }
        }
    }

    private void add(String table, String of, String value, Map.Entry<Tally.Metric, Long> amount)
            throws SQLException {
        var sql =
                """
                insert into %1$s as known (%2$s, metric, amount)
                values ('%3$s', '%4$s', %5$d)
                on conflict (%2$s, metric)
                do update set amount = known.amount + excluded.amount
                """
                        .formatted(table, of, value, amount.getKey(), amount.getValue());
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
