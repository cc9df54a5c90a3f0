package io.convoai.analytics.door;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A time as clients write it: with zone, without (then UTC), or a whole day. The end is the first
 * microsecond after it.
 */
public record DateTime(Instant start, Instant end) {

    private static final int DATE_LENGTH = 10;

    /** Fails with a DateTimeException when it is none; Spring finds it by its name. */
    public static DateTime of(String text) {
        if (text.length() == DATE_LENGTH) {
            var day = LocalDate.parse(text);
            return new DateTime(startOf(day), startOf(day.plusDays(1)));
        }
        var parsed =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(
                        text, OffsetDateTime::from, LocalDateTime::from);
        var instant =
                parsed instanceof OffsetDateTime withZone
                        ? withZone.toInstant()
                        : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
        return new DateTime(instant, instant.plusNanos(1_000));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
