package io.convoai.chat.handshake;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration implements WebSocketConfigurer {

    private final WebSocketHandler handler;
    private final SocketDoor door;

    SocketConfiguration(WebSocketHandler handler, SocketDoor door) {
        this.handler = handler;
        this.door = door;
    }

    /** From any origin: a token is no cookie, and a page that has one may use it. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, "/ws/{conversationId}", "/ws/chat/{username}")
                .addInterceptors(door)
                .setAllowedOriginPatterns("*");
    }
}
