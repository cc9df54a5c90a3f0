package io.convoai.analytics.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.convoai.platform.test.PlatformTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class RowsTest {

    private static final Row FIRST =
            new Row(
                    "a",
                    1L << 40,
                    2,
                    true,
                    3L,
                    new BigDecimal("1.50"),
                    LocalDate.parse("2026-11-20"),
                    Instant.parse("2026-11-20T20:00:00.123456Z"));
    private static final Row EMPTY = new Row(null, 0, 0, false, null, null, null, null);

    @Autowired JdbcClient jdbc;

    @Test
    void columns_are_found_by_name_wherever_they_stand() {
        assertThat(read("")).containsExactly(FIRST, EMPTY);
        assertThat(read("where text = 'nothing'")).isEmpty();
    }

    @Test
    void what_no_column_can_be_is_refused() {
        assertThatThrownBy(() -> jdbc.sql("select 1 as number").query(Rows.of(Odd.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number");
    }

    @Test
    void a_column_that_is_missing_is_named() {
        assertThatThrownBy(() -> jdbc.sql("select 1 as number").query(Rows.of(Row.class)))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("text");
    }

    private List<Row> read(String where) {
        return jdbc.sql(
                        """
                        select *
                          from (values (timestamptz '2026-11-20 21:00:00.123456+01', 3, 1.50, 'a',
                                        date '2026-11-20', true, 2, 1099511627776),
                                       (null, null, null, null, null, null, null, null))
                            as row (happened_at, any_number, exact, text, on_day, is_true, small,
                                    large)
                        """
                                + where)
                .query(Rows.of(Row.class));
    }

    record Row(
            @Nullable String text,
            long large,
            int small,
            boolean isTrue,
            @Nullable Long anyNumber,
            @Nullable BigDecimal exact,
            @Nullable LocalDate onDay,
            @Nullable Instant happenedAt) {}

    record Odd(Object number) {}
}
