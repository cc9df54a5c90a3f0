package io.convoai.chat;

import io.convoai.platform.test.OpenApiContract;
import io.convoai.platform.test.PlatformTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class OpenApiTest {

    @Autowired MockMvcTester http;

    @Test
    void the_committed_description_is_what_is_served() throws IOException {
        OpenApiContract.check(http, "chat-service");
    }
}
