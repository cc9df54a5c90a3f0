package io.convoai.gateway.status;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param authUrl where auth-service is
 * @param chatUrl where chat-service is
 * @param analyticsUrl where analytics-service is
 */
@ConfigurationProperties("convoai")
record ServiceAddresses(String authUrl, String chatUrl, String analyticsUrl) {

    List<Service> services() {
        return List.of(
                new Service("auth", authUrl),
                new Service("chat", chatUrl),
                new Service("analytics", analyticsUrl));
    }
}
