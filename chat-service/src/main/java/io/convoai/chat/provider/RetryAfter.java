package io.convoai.chat.provider;

import com.openai.core.http.Headers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone, in seconds or until a date. */
record RetryAfter(String value) {

    private static final Duration LONGEST = Duration.ofDays(31);

    /** Null when it says nothing, or what nobody can mean. */
    static @Nullable Duration in(Headers headers, Clock clock) {
        return headers.values("Retry-After").stream()
                .findFirst()
                .map(value -> new RetryAfter(value.strip()).waitFrom(clock))
                .filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST) <= 0)
                .orElse(null);
    }

    private @Nullable Duration waitFrom(Clock clock) {
        try {
            return Duration.ofSeconds(Long.parseLong(value));
        } catch (NumberFormatException e) {
            return untilDate(clock);
        }
    }

    private @Nullable Duration untilDate(Clock clock) {
        try {
            var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(clock.instant(), date);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
