package io.convoai.chat.history;

import io.convoai.chat.conversation.Conversation;
import io.convoai.chat.message.Message;
import java.io.PrintWriter;
import tools.jackson.databind.json.JsonMapper;

/** One file while it is written. */
final class Export {

    private final Format format;
    private final PrintWriter writer;
    private final JsonMapper json;
    private boolean empty = true;

    Export(Format format, PrintWriter writer, JsonMapper json) {
        this.format = format;
        this.writer = writer;
        this.json = json;
    }

    void begin(Conversation conversation) {
        writer.write(format.beginning(conversation, json));
    }

    void add(Message message) {
        writer.write(format.message(message, empty, json));
        empty = false;
    }

    void end() {
        writer.write(format.end());
    }
}
