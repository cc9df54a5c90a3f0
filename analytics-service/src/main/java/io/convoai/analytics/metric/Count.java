package io.convoai.analytics.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A metric moved by this much on this day (UTC). Nobody's uid is null: a call without sign-in. */
public record Count(Metric metric, LocalDate day, @Nullable String uid, long amount) {

    public static Count of(Metric metric, Instant at, @Nullable String uid, long amount) {
        return new Count(metric, dayOf(at), uid, amount);
    }

    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
