package io.convoai.chat.history;

import io.convoai.chat.conversation.Conversations;
import io.convoai.chat.message.History;
import io.convoai.chat.message.Message;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Written while it is read: the longest conversation needs no more memory than the shortest. */
@Component
class ExportConversation {

    private final Conversations conversations;
    private final History history;
    private final JsonMapper json;

    ExportConversation(Conversations conversations, History history, JsonMapper json) {
        this.conversations = conversations;
        this.history = history;
        this.json = json;
    }

    void write(String id, String uid, Format format, HttpServletResponse response)
            throws IOException {
        var conversation = conversations.requireOwn(id, uid);
        announce(id, format, response);
        var writer = response.getWriter();
        writer.write(format.beginning(conversation, json));
        history.eachIn(id, new Rows(format, writer)::write);
        writer.write(format.end());
    }

    private static void announce(String id, Format format, HttpServletResponse response) {
        var name = "conversation-%s.%s".formatted(id, format.ending());
        var file = ContentDisposition.attachment().filename(name).build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(format.type().toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
    }

    private final class Rows {

        private final Format format;
        private final PrintWriter writer;
        private boolean first = true;

        Rows(Format format, PrintWriter writer) {
            this.format = format;
            this.writer = writer;
        }

        void write(Message message) {
            writer.write(format.message(message, first, json));
            first = false;
        }
    }
}
