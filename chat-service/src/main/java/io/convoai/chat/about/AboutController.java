package io.convoai.chat.about;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** As ConvoAI's first clients know it; the version is the one of their contract. */
@RestController
class AboutController {

    private static final About ABOUT =
            new About(
                    "Welcome to the ConvoAI chat service",
                    "2.0.0",
                    List.of(
                            "Conversations with an assistant over REST and WebSocket",
                            "Answers streamed as they are written",
                            "History, search and export of one's own conversations",
                            "Usage counted without reading what was said",
                            "Works without a language model too"),
                    new Endpoints(
                            "/docs", "/api/v1", "/ws/{conversation_id}?token={token}", "/ws/chat"));

    @GetMapping("/")
    @PreAuthorize("permitAll()")
    About getAbout() {
        return ABOUT;
    }

    record About(String message, String version, List<String> features, Endpoints endpoints) {}

    record Endpoints(String docs, String api, String websocketChat, String websocketAnonymous) {}
}
