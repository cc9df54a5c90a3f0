package io.convoai.chat.history;

import io.convoai.chat.conversation.Conversation;
import io.convoai.chat.message.Message;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** How an export is written: a beginning, each message, an end. */
enum Format {
    MARKDOWN("md", new MediaType("text", "markdown")) {
        @Override
        String beginning(Conversation conversation, JsonMapper json) {
            return introduced("# %s\n\nStarted %s\n", conversation);
        }

        @Override
        String message(Message message, boolean first, JsonMapper json) {
            return said("\n## %s, %s\n\n%s\n", message);
        }
    },
    JSON("json", MediaType.APPLICATION_JSON) {
        @Override
        String beginning(Conversation conversation, JsonMapper json) {
            return "{\"conversation\": %s,\n\"messages\": ["
                    .formatted(json.writeValueAsString(conversation));
        }

        @Override
        String message(Message message, boolean first, JsonMapper json) {
            return (first ? "\n" : ",\n") + json.writeValueAsString(message);
        }

        @Override
        String end() {
            return "\n]}\n";
        }
    },
    TEXT("txt", MediaType.TEXT_PLAIN) {
        @Override
        String beginning(Conversation conversation, JsonMapper json) {
            return introduced("%s\nStarted %s\n", conversation);
        }

        @Override
        String message(Message message, boolean first, JsonMapper json) {
            return said("\n%s, %s:\n%s\n", message);
        }
    };

    private final String ending;
    private final MediaType type;

    Format(String ending, MediaType type) {
        this.ending = ending;
        this.type = type;
    }

    static Format of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The ending of such a file's name. */
    String ending() {
        return ending;
    }

    MediaType type() {
        return type;
    }

    abstract String beginning(Conversation conversation, JsonMapper json);

    abstract String message(Message message, boolean first, JsonMapper json);

    String end() {
        return "";
    }

    private static String introduced(String pattern, Conversation conversation) {
        return pattern.formatted(titleOf(conversation), time(conversation.createdAt()));
    }

    private static String said(String pattern, Message message) {
        return pattern.formatted(
                speaker(message), time(message.createdAt()), message.content().strip());
    }

    private static String titleOf(Conversation conversation) {
        return conversation.title() == null
                ? "Conversation " + conversation.id()
                : conversation.title().replaceAll("\\s+", " ");
    }

    private static String speaker(Message message) {
        return switch (message.role()) {
            case "user" -> "You";
            case "assistant" ->
                    message.model() == null
                            ? "Assistant"
                            : "Assistant (%s)".formatted(message.model());
            default -> "Instructions";
        };
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
