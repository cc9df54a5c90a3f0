package io.convoai.launcher.log;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a line of a log is shown to a person. */
record Layout(boolean withPart, boolean inColour) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());
    private static final String NO_TIME = " ".repeat(12);
    private static final String REQUESTS = "io.convoai.request";
    private static final String DIM = "2";
    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String CYAN = "36";

    String show(LogLine line) {
        var shown = new StringBuilder();
        shown.append(line.hasOwnTime() ? paint(DIM, TIME.format(line.time())) : NO_TIME);
        if (withPart) {
            shown.append(' ').append(paint(CYAN, "%-10s".formatted(line.part())));
        }
        shown.append(' ');
        return line.isEvent() ? event(line, shown) : shown.append(line.words()).toString();
    }

    private String event(LogLine line, StringBuilder shown) {
        var level = said(line, "level");
        shown.append(paint(colour(level), "%-5s".formatted(level))).append(' ');
        if (REQUESTS.equals(line.field("logger"))) {
            answer(line, shown);
        } else {
            words(line, level, shown);
        }
        var request = line.field("request_id");
        return shown.append(request == null ? "" : " " + paint(CYAN, request)).toString();
    }

    /** What was asked, how that ended, and how long it took. */
    private void answer(LogLine line, StringBuilder shown) {
        var status = said(line, "status");
        shown.append("%-6s ".formatted(said(line, "method"))).append(said(line, "route"));
        shown.append(' ').append(paint(colourOfStatus(status), status));
        shown.append(' ').append(paint(DIM, said(line, "duration_ms") + " ms"));
    }

    private void words(LogLine line, String level, StringBuilder shown) {
        shown.append(paint(colour(level), oneLine(said(line, "message"))));
        var trace = line.field("stack_trace");
        if (trace != null) {
            shown.append(": ").append(trace.lines().findFirst().orElse(""));
        }
        shown.append(' ').append(paint(DIM, shortened(said(line, "logger"))));
    }

    private static String said(LogLine line, String name) {
        var text = line.field(name);
        return text == null ? "" : text;
    }

    private static String oneLine(String message) {
        return String.join(" ⏎ ", message.lines().toList());
    }

    /** The class alone; its package is in the raw line. */
    private static String shortened(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }

    private static @Nullable String colour(String level) {
        return switch (level) {
            case "ERROR" -> RED;
            case "WARN" -> YELLOW;
            case "DEBUG", "TRACE" -> DIM;
            default -> null;
        };
    }

    private static @Nullable String colourOfStatus(String status) {
        return switch (status.isEmpty() ? ' ' : status.charAt(0)) {
            case '2' -> GREEN;
            case '4' -> YELLOW;
            case '5' -> RED;
            default -> null;
        };
    }

    private String paint(@Nullable String colour, String text) {
        return colour == null || !inColour ? text : "\u001b[%sm%s\u001b[0m".formatted(colour, text);
    }
}
