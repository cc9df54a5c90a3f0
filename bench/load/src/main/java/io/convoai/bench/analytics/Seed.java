package io.convoai.bench.analytics;

import io.convoai.bench.analytics.History.Talk;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Copies a history into the tables of analytics, into months as the service makes them. */
final class Seed {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu_MM");
    private static final List<String> KEPT_BY_MONTH = List.of("activity", "message", "api_call");
    private static final String MESSAGE =
            "message (conversation_id, time, id, uid, role, tokens, response_ms, model, untrusted)";
    private static final String CONVERSATION =
            """
            conversation (id, uid, started_at, completed_at, trashed, updated_at, message_count,
                          total_tokens, timed_answers, answer_ms)\
            """;

    private final History history;
    private final Callable<Connection> database;

    Seed(History history, Callable<Connection> database) {
        this.history = history;
        this.database = database;
    }

    /** As many writers as there are tables to fill, so that no core rests. */
    Tally fill() throws Exception {
        makeMonths();
        var half = History.CONVERSATIONS / 2;
        try (var writers = Executors.newFixedThreadPool(2)) {
            var tally = writers.submit(() -> Tally.of(history));
            var work =
                    List.<Work>of(
                            into -> messages(0, half, into),
                            into -> messages(half, History.CONVERSATIONS, into),
                            this::activities,
                            this::conversations,
                            this::calls,
                            into -> new RollUps(tally.get(), into).fill());
            var done = writers.invokeAll(work.stream().map(this::committed).toList());
            for (var each : done) {
                each.get();
            }
            settle();
            return tally.get();
        }
    }

    private Callable<Boolean> committed(Work work) {
        return () -> {
            try (var connection = database.call()) {
                connection.setAutoCommit(false);
                work.run(connection);
                connection.commit();
                return true;
            }
        };
    }

    private void makeMonths() throws Exception {
        try (var connection = database.call();
                var statement = connection.createStatement()) {
            var last = YearMonth.from(history.end().atOffset(ZoneOffset.UTC));
            for (var table : KEPT_BY_MONTH) {
                for (var month = YearMonth.from(history.begin().atOffset(ZoneOffset.UTC));
                        !month.isAfter(last);
                        month = month.plusMonths(1)) {
                    statement.execute(
                            """
                            create table if not exists %s_%s partition of %1$s
                               for values from ('%3$s-01 00:00Z') to ('%4$s-01 00:00Z')
                            """
                                    .formatted(
                                            table,
                                            MONTH.format(month),
                                            month,
                                            month.plusMonths(1)));
                }
            }
        }
    }

    private void messages(int from, int to, Connection into) throws SQLException, IOException {
        try (var rows = Rows.into(MESSAGE, into)) {
            for (int number = from; number < to; number++) {
                var talk = history.talk(number);
                for (var said : talk.said().toList()) {
                    rows.add(
                            History.conversation(number),
                            said.at(),
                            said.id(),
                            History.uid(talk.person()),
                            said.answer() ? "assistant" : "user",
                            said.tokens(),
                            said.answer() ? said.ms() : null,
                            said.answer() ? "offline" : null,
                            false);
                }
            }
        }
    }

    private void activities(Connection into) throws SQLException, IOException {
        try (var rows = Rows.into("activity (id, uid, type, time, details)", into)) {
            for (int number = 0; number < History.CONVERSATIONS; number++) {
                var talk = history.talk(number);
                var details =
                        "{\"conversation_id\": \"%s\"}".formatted(History.conversation(number));
                for (var act : talk.acts().toList()) {
                    rows.add(act.id(), History.uid(talk.person()), act.type(), act.at(), details);
                }
            }
        }
    }

    private void conversations(Connection into) throws SQLException, IOException {
        try (var rows = Rows.into(CONVERSATION, into)) {
            for (int number = 0; number < History.CONVERSATIONS; number++) {
                add(history.talk(number), rows);
            }
        }
    }

    private static void add(Talk talk, Rows rows) throws IOException {
        var tokens = 0L;
        var waited = 0L;
        for (var said : talk.said().toList()) {
            tokens += said.tokens();
            waited += said.ms();
        }
        rows.add(
                History.conversation(talk.number()),
                History.uid(talk.person()),
                talk.start(),
                talk.ended() ? talk.last() : null,
                false,
                talk.last(),
                talk.size(),
                tokens,
                talk.size() / 2,
                waited);
    }

    private void calls(Connection into) throws SQLException, IOException {
        var table = "api_call (id, time, endpoint, method, uid, status, response_ms, untrusted)";
        try (var rows = Rows.into(table, into)) {
            for (int number = 0; number < History.CALLS; number++) {
                var call = history.call(number);
                rows.add(
                        call.id(),
                        call.at(),
                        call.endpoint(),
                        "GET",
                        call.person() < 0 ? null : History.uid(call.person()),
                        call.status(),
                        call.ms(),
                        false);
            }
        }
    }

    /** What autovacuum would do by itself after a while. */
    private void settle() throws Exception {
        try (var connection = database.call();
                var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
        }
    }

    private interface Work {
        void run(Connection into) throws Exception;
    }
}
