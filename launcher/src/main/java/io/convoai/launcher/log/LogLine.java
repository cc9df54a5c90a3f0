package io.convoai.launcher.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of a part's log: an event of a service in JSON, or what another program wrote. */
record LogLine(String part, Instant time, boolean hasOwnTime, String text) {

    private static final Pattern DATE =
            Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d\\.\\d{3})( UTC)? ?");

    /** A line that says no time is from the time of the line before it. */
    static LogLine of(String part, String text, Instant before) {
        var time = timeOf(text);
        return new LogLine(part, time == null ? before : time, time != null, text);
    }

    private static @Nullable Instant timeOf(String text) {
        try {
            if (text.startsWith("{")) {
                var time = new JsonText(text).field("@timestamp");
                return time == null ? null : Instant.parse(time);
            }
            var date = DATE.matcher(text);
            if (!date.find()) {
                return null;
            }
            var time = LocalDateTime.parse(date.group(1) + "T" + date.group(2));
            return time.atZone(date.group(3) == null ? ZoneId.systemDefault() : ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    boolean isEvent() {
        return hasOwnTime && text.startsWith("{");
    }

    boolean isOf(@Nullable String request) {
        return request == null || isEvent() && request.equals(field("request_id"));
    }

    @Nullable String field(String name) {
        return isEvent() ? new JsonText(text).field(name) : null;
    }

    /** What it says, without the time in front. */
    String words() {
        return DATE.matcher(text).replaceFirst("");
    }
}
