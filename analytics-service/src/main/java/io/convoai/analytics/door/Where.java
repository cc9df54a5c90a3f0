package io.convoai.analytics.door;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The conditions of a list. Only what was asked for stands in the SQL, so that each question gets a
 * plan of its own.
 */
public final class Where {

    private final StringJoiner conditions = new StringJoiner(" and ", "where ", "");
    private final Map<String, Object> params = new HashMap<>();

    public Where() {
        conditions.setEmptyValue("");
    }

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Left out without a value. The condition names the value {@code :name}. */
    public Where and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            and(condition);
            params.put(name, value instanceof Instant at ? Timestamp.from(at) : value);
        }
        return this;
    }

    public Where between(@Nullable DateTime start, @Nullable DateTime end, String column) {
        and(column + " >= :start", "start", start == null ? null : start.start());
        return and(column + " < :end", "end", end == null ? null : end.end());
    }

    /** Both ends belong to it. The condition has a {@code %s} where it compares. */
    public Where range(
            String condition, String name, @Nullable Object least, @Nullable Object most) {
        and(condition.formatted(">= :min" + name), "min" + name, least);
        return and(condition.formatted("<= :max" + name), "max" + name, most);
    }

    /** In the statement the conditions stand where {@code {where}} does. */
    public StatementSpec page(JdbcClient jdbc, String statement, Window window) {
        return jdbc.sql(statement.replace("{where}", conditions.toString()))
                .params(params)
                .params(window.params());
    }
}
