package io.convoai.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.SocketTest;
import io.convoai.chat.TokenIssuer;
import io.convoai.platform.security.Revocations;
import java.time.Instant;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long a socket may stay open. */
@SocketTest
class SocketLifeTest {

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private final String eve = RandomStringUtils.secure().nextAlphanumeric(16);
    private String conversation;

    @LocalServerPort int port;
    @Autowired Revocations revocations;

    @BeforeEach
    void start() {
        conversation = ChatClient.started(port, ana);
    }

    @Test
    void the_end_of_the_sign_in_closes_its_sockets() {
        var sid = RandomStringUtils.secure().nextAlphanumeric(16);
        var token = TokenIssuer.tokenOf(ana, sid, "conversations.use");
        var path = "/ws/" + conversation;
        try (var ended = ChatClient.at(port, path, token, ChatClient.STREAM);
                var other = ChatClient.streaming(port, ana, conversation)) {
            revocations.revoke(sid, Instant.now().plusSeconds(900));

            assertThat(ended.closeCode()).isEqualTo(4401);
            assertThat(other.isOpen()).isTrue();
            assertThat(ChatClient.refusal(port, path, token, ChatClient.STREAM).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void changed_permissions_close_that_persons_sockets_which_come_back_with_a_new_token() {
        var path = "/ws/" + conversation;
        var evesOwn = ChatClient.started(port, eve);
        var newer = TokenIssuer.tokenOf(ana, "sid", 2, "conversations.use");
        try (var older = ChatClient.streaming(port, ana, conversation);
                var current = ChatClient.at(port, path, newer, ChatClient.STREAM);
                var other = ChatClient.streaming(port, eve, evesOwn)) {
            revocations.changePermissions(ana, 2, Instant.now().plusSeconds(900));

            assertThat(older.closeCode()).isEqualTo(1012);
            assertThat(current.isOpen()).isTrue();
            assertThat(other.isOpen()).isTrue();
            assertThat(
                            ChatClient.refusal(
                                            port, path, TokenIssuer.tokenOf(ana), ChatClient.STREAM)
                                    .statusCode())
                    .isEqualTo(401);
        }
    }
}
