package io.convoai.chat.about;

import static io.convoai.chat.ChatHttp.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.platform.test.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class AboutTest {

    @Autowired MockMvcTester http;

    @Test
    void the_front_door_tells_strangers_what_is_behind_it() {
        var about = http.get().uri("/").exchange();

        assertThat(about).hasStatusOk();
        assertThat((String) read(about, "$.version")).isEqualTo("2.0.0");
        assertThat((Integer) read(about, "$.features.length()")).isEqualTo(5);
        assertThat(about)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"endpoints": {"docs": "/docs", "api": "/api/v1",
                          "websocket_chat": "/ws/{conversation_id}?token={token}",
                          "websocket_anonymous": "/ws/chat"}}
                        """);
    }
}
