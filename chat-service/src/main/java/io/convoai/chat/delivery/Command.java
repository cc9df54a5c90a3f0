package io.convoai.chat.delivery;

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
            return tree.isObject() ? new Command(typeOf(tree), tree) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String typeOf(JsonNode frame) {
        return (frame.hasNonNull("type") ? frame.get("type") : frame.path("action")).asString("");
    }

    /** As far as it names one that can be named. */
    @Nullable String conversationId() {
        return field("conversation_id").orNull(ID_LENGTH);
    }

    @Nullable String clientId() {
        return field("client_id").orNull(ID_LENGTH);
    }

    Field field(String name) {
        var value = frame.path("data").path(name);
        return new Field(name, value.isMissingNode() ? frame.path(name) : value);
    }
}
