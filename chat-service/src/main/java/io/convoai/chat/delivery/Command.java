package io.convoai.chat.delivery;

import io.convoai.platform.problem.PrintableText;
import org.jspecify.annotations.Nullable;
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
            throw new InvalidCommand("%s: Field required".formatted(field));
        }
        return value;
    }

    @Nullable String optional(String field, int maxLength) {
        var value = value(field);
        return isAbsent(value) ? null : text(field, value, maxLength);
    }

    private static String text(String field, JsonNode value, int maxLength) {
        if (!value.isString()) {
            throw new InvalidCommand("%s: Input should be a valid string".formatted(field));
        }
        var text = value.asString();
        requireLength(field, text, maxLength);
        requireStorable(field, text);
        return text;
    }

    private static void requireLength(String field, String text, int maxLength) {
        var length = text.codePointCount(0, text.length());
        if (text.isBlank() || length > maxLength) {
            throw new InvalidCommand(
                    "%s has %d characters; 1 to %d are allowed, not only blank ones"
                            .formatted(field, length, maxLength));
        }
    }

    private static void requireStorable(String field, String text) {
        try {
            PrintableText.required(text);
        } catch (IllegalArgumentException refusal) {
            throw new InvalidCommand(field + " " + refusal.getMessage());
        }
    }

    int number(String field) {
        var value = value(field);
        if (isAbsent(value)) {
            return 0;
        }
        if (!value.isInt() || value.asInt() < 0) {
            throw new InvalidCommand("%s: Input should be a number from 0".formatted(field));
        }
        return value.asInt();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private @Nullable String name(String field) {
        var value = value(field);
        return value.isString() && value.asString().length() <= ID_LENGTH ? value.asString() : null;
    }

    private JsonNode value(String field) {
        var value = frame.path("data").path(field);
        return value.isMissingNode() ? frame.path(field) : value;
    }
}
