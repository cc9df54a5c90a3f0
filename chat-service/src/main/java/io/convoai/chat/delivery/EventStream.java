package io.convoai.chat.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The frames of a socket as server-sent events. */
final class EventStream {

    private final OutputStream line;
    private final JsonMapper json;

    EventStream(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        this.line = response.getOutputStream();
        this.json = json;
    }

    void send(Frame frame) throws IOException {
        write("event: %s\ndata: %s\n\n".formatted(frame.type(), json.writeValueAsString(frame)));
    }

    /** A comment, so that nothing on the way takes the silence for an end. */
    void keepOpen() throws IOException {
        write(": still writing\n\n");
    }

    private void write(String text) throws IOException {
        line.write(text.getBytes(StandardCharsets.UTF_8));
        line.flush();
    }
}
