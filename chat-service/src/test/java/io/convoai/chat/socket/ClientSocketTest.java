package io.convoai.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** On a line whose other end takes nothing. */
class ClientSocketTest {

    private final CompletableFuture<CloseStatus> closed = new CompletableFuture<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final ClientSocket socket =
            new ClientSocket(blockedSession(), null, JsonMapper.builder().build());

    @Test
    @Timeout(10)
    void a_client_that_takes_nothing_is_closed_and_holds_up_nobody() throws Exception {
        for (int i = 0; i < 500; i++) {
            socket.send("x".repeat(10_000));
        }

        assertThat(closed.get(5, TimeUnit.SECONDS).getCode()).isEqualTo(1013);
    }

    @Test
    void a_client_that_is_silent_for_two_pings_is_closed() throws Exception {
        socket.ping(Duration.ZERO);

        assertThat(closed.get(5, TimeUnit.SECONDS)).isEqualTo(CloseStatus.SESSION_NOT_RELIABLE);
    }

    private WebSocketSession blockedSession() {
        return (WebSocketSession)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {WebSocketSession.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "getId" -> "blocked";
                                    case "sendMessage" -> {
                                        never.await();
                                        yield null;
                                    }
                                    case "close" -> {
                                        closed.complete((CloseStatus) arguments[0]);
                                        yield null;
                                    }
                                    default -> null;
                                });
    }
}
