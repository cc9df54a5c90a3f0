package io.convoai.gateway.client;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param trustedProxies addresses or networks of the proxies in front of the gateway; only what
 *     they say in X-Forwarded-For is believed
 */
@ConfigurationProperties("convoai")
record ProxySettings(@DefaultValue List<String> trustedProxies) {

    ProxySettings {
        trustedProxies = List.copyOf(trustedProxies);
        trustedProxies.forEach(ProxySettings::networkOf);
    }

    List<Network> networks() {
        return trustedProxies.stream().map(ProxySettings::networkOf).toList();
    }

    private static Network networkOf(String text) {
        try {
            return Network.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "CONVOAI_TRUSTED_PROXIES contains \"%s\"; expected addresses or networks such as 10.0.0.0/8 or fd00::/8, separated by commas"
                            .formatted(text),
                    e);
        }
    }
}
