package io.convoai.chat.delivery;

import io.convoai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came in: {@code {"type": …, "data": {…}}}, or {@code action} for {@code type}. What {@code
 * data} lacks may stand beside it.
 */
record Command(String type, JsonNode frame) {

    static final int ID_LENGTH = 64;

    /** Null when it is no JSON object. */
    static @Nullable Command read(JsonMapper json, String frame) {
        try {
            var tree = json.readTree(frame);
            if (!tree.isObject()) {
                return null;
            }
            var type = tree.hasNonNull("type") ? tree.get("type") : tree.path("action");
            return new Command(type.asString(""), tree);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** As far as it names one that can be named. */
    @Nullable String conversationId() {
        return name("conversation_id");
    }

    @Nullable String clientId() {
        return name("client_id");
    }

    String required(String field, int maxLength) {
        var value = optional(field, maxLength);
        if (value == null) {
            throw new Invalid("%s: Field required".formatted(field));
        }
        return value;
    }

    @Nullable String optional(String field, int maxLength) {
        var value = value(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new Invalid("%s: Input should be a valid string".formatted(field));
        }
        var text = value.asString();
        var length = text.codePointCount(0, text.length());
        if (text.isBlank() || length > maxLength) {
            throw new Invalid(
                    "%s has %d characters; 1 to %d are allowed, not only blank ones"
                            .formatted(field, length, maxLength));
        }
        if (text.indexOf('\0') >= 0) {
            throw new Invalid(
                    "%s contains a NUL character, which cannot be stored".formatted(field));
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new Invalid(
                    "%s contains half of a character, which cannot be stored".formatted(field));
        }
        return text;
    }

    int number(String field) {
        var value = value(field);
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        if (!value.isInt() || value.asInt() < 0) {
            throw new Invalid("%s: Input should be a number from 0".formatted(field));
        }
        return value.asInt();
    }

    private @Nullable String name(String field) {
        var value = value(field);
        return value.isString() && value.asString().length() <= ID_LENGTH ? value.asString() : null;
    }

    private JsonNode value(String field) {
        var value = frame.path("data").path(field);
        return value.isMissingNode() ? frame.path(field) : value;
    }

    static class Invalid extends Problem {

        Invalid(String detail) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_INPUT", "Invalid input", detail);
        }
    }
}
