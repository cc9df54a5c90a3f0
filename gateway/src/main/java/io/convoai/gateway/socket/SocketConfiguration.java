package io.convoai.gateway.socket;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import reactor.netty.http.server.WebsocketServerSpec;

@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    private static final int MOST_BYTES_OF_A_CLIENT = 262_144;

    /** Instead of the gateway's own, whose limit is that of a service: a whole answer. */
    @Bean
    @Primary
    ReactorNettyRequestUpgradeStrategy clientSockets() {
        return new ReactorNettyRequestUpgradeStrategy(() ->
                WebsocketServerSpec.builder()
                        .maxFramePayloadLength(MOST_BYTES_OF_A_CLIENT)
                        .handlePing(true));
    }
}
