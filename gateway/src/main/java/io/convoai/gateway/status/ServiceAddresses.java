package io.convoai.gateway.status;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param authUrl where auth-service is
 * @param chatUrl where chat-service is
 * @param analyticsUrl where analytics-service is
 */
@ConfigurationProperties("convoai")
record ServiceAddresses(String authUrl, String chatUrl, String analyticsUrl) {

    Map<String, String> byName() {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("auth", authUrl);
        addresses.put("chat", chatUrl);
        addresses.put("analytics", analyticsUrl);
        return addresses;
    }
}
