package io.convoai.bench.analytics;

import io.convoai.bench.platform.Failure;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A request, and what its answer must look like. */
record Question(String path, Check check) {

    private static final String PREFIX = "/api/v1/analytics";

    static Question of(String path, Check check) {
        return new Question(PREFIX + path, check);
    }

    void requireGood(JsonNode answer) {
        if (!check.accepts(answer)) {
            var said = answer.toString();
            throw new Failure(
                    "%s answered something else than asked for: %s"
                            .formatted(path, said.substring(0, Math.min(500, said.length()))));
        }
    }

    /** True for what was asked for. */
    interface Check {
        boolean accepts(JsonNode answer);

        default Check and(Check other) {
            return answer -> accepts(answer) && other.accepts(answer);
        }
    }

    static Check rows(int count) {
        return answer -> answer.isArray() && answer.size() == count;
    }

    static Check atMost(int count) {
        return answer -> answer.isArray() && answer.size() <= count;
    }

    /** At least one, at most so many. */
    static Check someRows(int most) {
        return atMost(most).and(answer -> !answer.isEmpty());
    }

    static Check none() {
        return rows(0);
    }

    static Check each(Predicate<JsonNode> row) {
        return answer -> answer.valueStream().allMatch(row);
    }

    static Check eachIs(String field, String value) {
        return each(row -> row.path(field).asString().equals(value));
    }

    static Check newestFirst(String field) {
        return inOrder((one, next) -> timeOf(next, field).compareTo(timeOf(one, field)));
    }

    static Check mostFirst(String field) {
        return inOrder(Comparator.comparingDouble(row -> -row.path(field).asDouble()));
    }

    static Check is(String field, long value) {
        return answer -> answer.path(field).asLong() == value;
    }

    static Check within(String field, Instant from, Instant to) {
        return each(row -> !timeOf(row, field).isBefore(from) && timeOf(row, field).isBefore(to));
    }

    private static Check inOrder(Comparator<JsonNode> order) {
        return answer ->
                IntStream.range(1, answer.size())
                        .allMatch(row -> order.compare(answer.get(row - 1), answer.get(row)) <= 0);
    }

    private static Instant timeOf(JsonNode row, String field) {
        return Instant.parse(row.path(field).asString());
    }
}
