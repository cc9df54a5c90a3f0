package io.convoai.gateway.status;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

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
