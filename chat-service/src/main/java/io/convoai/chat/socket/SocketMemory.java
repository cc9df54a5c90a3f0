package io.convoai.chat.socket;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a connection holds while nothing is said: ten thousand of them are open at once. */
@Configuration(proxyBeanMethods = false)
public class SocketMemory {

    private static final String SOCKET_BUFFERS = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";
    private static final String SOCKET_BYTES = "2048";
    private static final String CONNECTION_BYTES = "4096";

    /** Tomcat has five of them a socket, of 8 KB each, and asks nobody but the JVM. */
    public static void sparing() {
        System.setProperty(SOCKET_BUFFERS, SOCKET_BYTES);
    }

    @Bean
    TomcatConnectorCustomizer smallBuffers() {
        return connector -> {
            connector.setProperty("socket.appReadBufSize", CONNECTION_BYTES);
            connector.setProperty("socket.appWriteBufSize", CONNECTION_BYTES);
        };
    }
}
