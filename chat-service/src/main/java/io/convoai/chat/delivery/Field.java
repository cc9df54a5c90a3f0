package io.convoai.chat.delivery;

import io.convoai.platform.problem.PrintableText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a command says under one name, be it anything or nothing. */
record Field(String name, JsonNode value) {

    String required(int maxLength) {
        return Optional.ofNullable(optional(maxLength))
                .orElseThrow(() -> new InvalidCommand("%s: Field required".formatted(name)));
    }

    @Nullable String optional(int maxLength) {
        return isAbsent() ? null : text(maxLength);
    }

    int number() {
        if (isAbsent()) {
            return 0;
        }
        if (!value.isInt() || value.asInt() < 0) {
            throw new InvalidCommand("%s: Input should be a number from 0".formatted(name));
        }
        return value.asInt();
    }

    /** What it says if it says a short text; no complaint about anything else. */
    @Nullable String orNull(int maxLength) {
        return value.isString() && value.asString().length() <= maxLength ? value.asString() : null;
    }

    private boolean isAbsent() {
        return value.isMissingNode() || value.isNull();
    }

    private String text(int maxLength) {
        if (!value.isString()) {
            throw new InvalidCommand("%s: Input should be a valid string".formatted(name));
        }
        var text = value.asString();
        requireLength(text, maxLength);
        requireStorable(text);
        return text;
    }

    private void requireLength(String text, int maxLength) {
        var length = text.codePointCount(0, text.length());
        if (text.isBlank() || length > maxLength) {
            throw new InvalidCommand(
                    "%s has %d characters; 1 to %d are allowed, not only blank ones"
                            .formatted(name, length, maxLength));
        }
    }

    private void requireStorable(String text) {
        try {
            PrintableText.required(text);
        } catch (IllegalArgumentException refusal) {
            throw new InvalidCommand(name + " " + refusal.getMessage());
        }
    }
}
