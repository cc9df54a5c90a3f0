package io.convoai.chat.history;

import io.convoai.chat.conversation.Conversations;
import io.convoai.chat.message.History;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        var export = new Export(format, response.getWriter(), json);
        export.begin(conversation);
        history.eachIn(id, export::add);
        export.end();
    }

    private static void announce(String id, Format format, HttpServletResponse response) {
        var name = "conversation-%s.%s".formatted(id, format.ending());
        var file = ContentDisposition.attachment().filename(name).build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(format.type().toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
    }
}
