package io.convoai.gateway.authserver;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this gateway proves itself to auth-service.
 *
 * @param gatewayClientSecret shared with auth-service and nobody else
 */
@ConfigurationProperties("convoai")
record ClientSettings(@DefaultValue("") String gatewayClientSecret) {

    private static final int MIN_SECRET_CHARACTERS = 20;

    ClientSettings {
        if (gatewayClientSecret.length() < MIN_SECRET_CHARACTERS) {
            throw new IllegalArgumentException(
                    "CONVOAI_GATEWAY_CLIENT_SECRET has %d characters; at least %d are needed, the same in auth-service"
                            .formatted(gatewayClientSecret.length(), MIN_SECRET_CHARACTERS));
        }
    }

    @Override
    public String toString() {
        return "ClientSettings[…]";
    }
}
