package io.convoai.bench.analytics;

import static io.convoai.bench.analytics.Question.atMost;
import static io.convoai.bench.analytics.Question.each;
import static io.convoai.bench.analytics.Question.eachIs;
import static io.convoai.bench.analytics.Question.is;
import static io.convoai.bench.analytics.Question.mostFirst;
import static io.convoai.bench.analytics.Question.newestFirst;
import static io.convoai.bench.analytics.Question.none;
import static io.convoai.bench.analytics.Question.rows;
import static io.convoai.bench.analytics.Question.someRows;
import static io.convoai.bench.analytics.Question.within;

import io.convoai.bench.analytics.Question.Check;
import io.convoai.bench.analytics.Tally.Metric;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The lists and statistics of the contract, with the filters that the analytics page offers. */
final class Doors {

    private static final int DEEP = 10_000;
    private static final int LAST_PAGE_OF_PEOPLE = History.PEOPLE - 1_000;

    private final History history;
    private final Tally tally;

    Doors(History history, Tally tally) {
        this.history = history;
        this.tally = tally;
    }

    List<Door> all() {
        return Stream.of(
                        statistics(),
                        activities(),
                        people(),
                        peopleByFilter(),
                        conversations(),
                        conversationsByFilter(),
                        tokens(),
                        calls())
                .flatMap(List::stream)
                .toList();
    }

    private List<Door> statistics() {
        return List.of(
                door("summary", "/summary", summary()),
                door("by role", "/metrics/by-role", someRows(4)),
                door("daily statistics, 30 days", "/daily-stats", someRows(30)),
                door("daily statistics, a year", "/daily-stats?days=365", someRows(365)));
    }

    private Check summary() {
        Check check = answer -> answer.path("total_users").asLong() >= History.PEOPLE;
        for (var metric : List.of(Metric.MESSAGES, Metric.TOKENS, Metric.CONVERSATIONS)) {
            var field = "total_" + metric.name().toLowerCase(Locale.ROOT);
            check = check.and(answer -> answer.path(field).asLong() >= tally.overall(metric));
        }
        return check;
    }

    private List<Door> activities() {
        var list = "/users/activities";
        var hundred = rows(100).and(newestFirst("timestamp"));
        return List.of(
                door("activities", list, hundred),
                door("activities, page 100", list + "?skip=" + DEEP, hundred),
                door("activities, page 1,000", list + "?skip=100000", hundred),
                ofPerson("activities of a person", list, someRows(100), "user_id"),
                door(
                        "activities of a kind",
                        list + "?activity_type=conversation_started",
                        hundred.and(eachIs("activity_type", "conversation_started"))),
                onDay("activities of a day", list, hundred, "timestamp"),
                door("activities told by others", list + "?untrusted=true", none()));
    }

    private List<Door> people() {
        var metrics = "/users/detailed-metrics";
        var hundred = rows(100).and(newestFirst("last_activity"));
        return List.of(
                door("top people", "/users/top", rows(10).and(mostFirst("activity_count"))),
                door("people", "/users/list", hundred),
                door("people, last page", "/users/list?skip=" + LAST_PAGE_OF_PEOPLE, hundred),
                door("people of today", "/users/list?active_only=true", someRows(100)),
                door("metrics of people", metrics, hundred),
                door("metrics, last page", metrics + "?skip=" + LAST_PAGE_OF_PEOPLE, hundred),
                door(
                        "response times",
                        "/response-times/by-user",
                        rows(50).and(mostFirst("avg_response_time"))),
                door(
                        "response times, last page",
                        "/response-times/by-user?skip=" + LAST_PAGE_OF_PEOPLE,
                        rows(50).and(mostFirst("avg_response_time"))));
    }

    private List<Door> peopleByFilter() {
        var metrics = "/users/detailed-metrics";
        return List.of(
                ofPerson("metrics of a person", metrics, rows(1), "user_id"),
                door(
                        "metrics of admins",
                        metrics + "?role=admin",
                        someRows(100).and(eachIs("role", "admin"))),
                onDay("metrics by last activity", metrics, atMost(100), "last_activity"),
                door(
                        "metrics, many tokens",
                        metrics + "?min_tokens=1000000",
                        someRows(100).and(each(row -> row.path("total_tokens").asLong() >= 1e6))),
                door(
                        "metrics, slow answers",
                        metrics + "?min_response_time=1.7",
                        someRows(100)
                                .and(
                                        each(row ->
                                                row.path("avg_response_time").asDouble() >= 1.7))));
    }

    private List<Door> conversations() {
        var list = "/conversations";
        var hundred = rows(100).and(newestFirst("created_at"));
        return List.of(
                door("conversations", list, hundred),
                door("conversations, page 100", list + "?skip=" + DEEP, hundred),
                door("conversations, page 1,000", list + "?skip=100000", hundred),
                ofPerson("conversations of a person", list, someRows(100), "user_id"),
                new Door("a person's latest", n -> latestOf(random(n).nextInt(History.PEOPLE))),
                new Door("a conversation in detail", this::detail));
    }

    private List<Door> conversationsByFilter() {
        var list = "/conversations";
        var hundred = rows(100).and(newestFirst("created_at"));
        return List.of(
                door(
                        "conversations of admins",
                        list + "?role=admin",
                        hundred.and(eachIs("role", "admin"))),
                door(
                        "conversations, active",
                        list + "?status=active",
                        hundred.and(eachIs("status", "active"))),
                onDay("conversations of a day", list, hundred, "created_at"),
                door(
                        "conversations, many tokens",
                        list + "?min_tokens=14500",
                        someRows(100)
                                .and(each(row -> row.path("total_tokens").asLong() >= 14_500))),
                door(
                        "conversations, few messages",
                        list + "?max_messages=6",
                        hundred.and(each(row -> row.path("message_count").asLong() <= 6))),
                door(
                        "conversations, slow answers",
                        list + "?min_response_time=3.4",
                        someRows(100)
                                .and(
                                        each(row ->
                                                row.path("avg_response_time").asDouble() >= 3.4))));
    }

    private List<Door> tokens() {
        var list = "/tokens/by-conversation";
        var fifty = rows(50).and(mostFirst("total_tokens"));
        return List.of(
                door("tokens by conversation", list, fifty),
                door("tokens, page 200", list + "?skip=" + DEEP, fifty),
                ofPerson("tokens of a person", list, someRows(50), "user_id"),
                door("tokens of admins", list + "?role=admin", fifty),
                onDay("tokens of a day", list, fifty, "created_at"));
    }

    private List<Door> calls() {
        var list = "/api-usage";
        var thousand = rows(1_000).and(newestFirst("timestamp"));
        var hundred = rows(100).and(newestFirst("timestamp"));
        return List.of(
                door("API calls, a thousand", list, thousand),
                door("API calls, page 100", list + "?limit=100&skip=" + DEEP, hundred),
                door(
                        "API calls of a path",
                        list + "?endpoint=/api/bench/7",
                        thousand.and(eachIs("endpoint", "/api/bench/7"))),
                ofPerson("API calls of a person", list, someRows(1_000), "user_id"),
                onDay("API calls of a day", list, thousand, "timestamp"));
    }

    private Question latestOf(int person) {
        var uid = History.uid(person);
        return Question.of(
                "/users/%s/conversations".formatted(uid),
                someRows(50).and(eachIs("user_id", uid)).and(newestFirst("updated_at")));
    }

    private Question detail(int request) {
        var talk = history.talk(random(request).nextInt(History.CONVERSATIONS));
        return Question.of(
                "/conversations/%s/detailed".formatted(History.conversation(talk.number())),
                is("message_count", talk.size())
                        .and(answer -> answer.path("messages").size() == talk.size()));
    }

    private Door ofPerson(String name, String list, Check check, String field) {
        return new Door(
                name,
                request -> {
                    var uid = History.uid(random(request).nextInt(History.PEOPLE));
                    return Question.of(list + "?user_id=" + uid, check.and(eachIs(field, uid)));
                });
    }

    /** One of the last hundred days. */
    private Door onDay(String name, String list, Check check, String field) {
        var last = LocalDate.ofInstant(history.end(), ZoneOffset.UTC).minusDays(1);
        return new Door(
                name,
                request -> {
                    var day = last.minusDays(random(request).nextInt(100));
                    var begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
                    var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                    return Question.of(
                            "%s?start_date=%s&end_date=%s".formatted(list, day, day),
                            check.and(within(field, begin, end)));
                });
    }

    private static Door door(String name, String path, Check check) {
        return new Door(name, request -> Question.of(path, check));
    }

    private static SplittableRandom random(int request) {
        return new SplittableRandom(request);
    }
}
