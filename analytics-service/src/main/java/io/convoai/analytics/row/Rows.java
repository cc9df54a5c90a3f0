package io.convoai.analytics.row;

import static org.springframework.jdbc.support.JdbcUtils.convertPropertyNameToUnderscoreName;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Rows as records, columns by the names of the components. Spring's own way meets an exception for
 * each Instant of each row, which took most of the time of a long list.
 */
public final class Rows<T extends Record> implements ResultSetExtractor<List<T>> {

    private static final Map<Class<?>, Reading> READINGS =
            Map.of(
                    String.class, ResultSet::getString,
                    long.class, ResultSet::getLong,
                    int.class, ResultSet::getInt,
                    boolean.class, ResultSet::getBoolean,
                    Long.class, Rows::number,
                    BigDecimal.class, ResultSet::getBigDecimal,
                    LocalDate.class, (rows, column) -> rows.getObject(column, LocalDate.class),
                    Instant.class, Rows::instant);

    private final RecordComponent[] components;
    private final Constructor<T> constructor;

    private Rows(Class<T> type) {
        components = type.getRecordComponents();
        constructor = BeanUtils.getResolvableConstructor(type);
    }

    public static <T extends Record> Rows<T> of(Class<T> type) {
        return new Rows<>(type);
    }

    @Override
    public List<T> extractData(ResultSet rows) throws SQLException {
        var cells = new ArrayList<Cell>();
        for (var component : components) {
            cells.add(Cell.of(component, rows));
        }
        var records = new ArrayList<T>();
        while (rows.next()) {
            records.add(record(cells, rows));
        }
        return records;
    }

    private T record(List<Cell> cells, ResultSet row) throws SQLException {
        var values = new @Nullable Object[cells.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = cells.get(place).read(row);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private static @Nullable Long number(ResultSet rows, int column) throws SQLException {
        var number = rows.getLong(column);
        return rows.wasNull() ? null : number;
    }

    private static @Nullable Instant instant(ResultSet rows, int column) throws SQLException {
        var time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private interface Reading {
        @Nullable Object at(ResultSet rows, int column) throws SQLException;
    }

    private record Cell(Reading reading, int column) {

        static Cell of(RecordComponent component, ResultSet rows) throws SQLException {
            var reading = READINGS.get(component.getType());
            if (reading == null) {
                throw new IllegalArgumentException(component + " is of a type that no column has.");
            }
            var name = convertPropertyNameToUnderscoreName(component.getName());
            return new Cell(reading, rows.findColumn(name));
        }

        @Nullable Object read(ResultSet rows) throws SQLException {
            return reading.at(rows, column);
        }
    }
}
