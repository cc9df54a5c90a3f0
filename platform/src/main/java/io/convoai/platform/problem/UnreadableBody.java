package io.convoai.platform.problem;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Finds out why a body could not be read. */
final class UnreadableBody {

    private UnreadableBody() {}

    static @Nullable BodyTooLarge tooLarge(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable;
        while (cause != null && !(cause instanceof BodyTooLarge)) {
            cause = cause.getCause();
        }
        return (BodyTooLarge) cause;
    }

    /** Only when the JSON itself is well-formed and a value in it has the wrong type. */
    static @Nullable InvalidField fieldOf(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof DatabindException mismatch)
                || mismatch.getPath().isEmpty()) {
            return null;
        }
        var field =
                mismatch.getPath().stream()
                        .map(step -> step.getPropertyName() == null ? "" : step.getPropertyName())
                        .collect(joining("."));
        var message =
                PrintableText.REFUSAL.equals(mismatch.getOriginalMessage())
                        ? PrintableText.REFUSAL
                        : "has the wrong type";
        return InvalidField.of("body", field, message, null);
    }

    static String whereItBreaks(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JacksonException broken
                && broken.getLocation() != null) {
            return "The body is not valid JSON: it breaks at line %d, column %d."
                    .formatted(
                            broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
        }
        return "The body is missing or is not valid JSON.";
    }
}
