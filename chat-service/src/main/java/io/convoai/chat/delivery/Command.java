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
