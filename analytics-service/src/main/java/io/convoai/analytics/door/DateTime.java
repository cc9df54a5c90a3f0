package io.convoai.analytics.door;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A time as clients write it: with zone, without (then UTC), or a whole day. The end is the first
 * microsecond after it.
 */
public record DateTime(Instant start, Instant end) {

    private static final int DATE_LENGTH = 10;
    private static final DateTimeFormatter UTC_BY_DEFAULT =
            DateTimeFormatter.ISO_DATE_TIME.withZone(ZoneOffset.UTC);

    /** Fails with a DateTimeException when it is none; Spring finds it by its name. */
    public static DateTime of(String text) {
        return text.length() == DATE_LENGTH
                ? day(LocalDate.parse(text))
                : moment(UTC_BY_DEFAULT.parse(text, Instant::from));
    }

    private static DateTime day(LocalDate day) {
        return new DateTime(startOf(day), startOf(day.plusDays(1)));
    }

    private static DateTime moment(Instant at) {
        return new DateTime(at, at.plusNanos(1_000));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
