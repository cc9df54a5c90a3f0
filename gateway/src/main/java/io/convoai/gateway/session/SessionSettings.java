package io.convoai.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a browser may stay away, and how this gateway proves itself to auth-service.
 *
 * @param sessionIdle a session that was not used for this long is over
 * @param gatewayClientSecret shared with auth-service and nobody else
 */
@ConfigurationProperties("convoai")
record SessionSettings(
        @DefaultValue("7d") Duration sessionIdle, @DefaultValue("") String gatewayClientSecret) {

    private static final int MIN_SECRET_CHARACTERS = 20;

    SessionSettings {
        if (gatewayClientSecret.length() < MIN_SECRET_CHARACTERS) {
            throw new IllegalArgumentException(
                    "CONVOAI_GATEWAY_CLIENT_SECRET has %d characters; at least %d are needed, the same in auth-service"
                            .formatted(gatewayClientSecret.length(), MIN_SECRET_CHARACTERS));
        }
    }

    @Override
    public String toString() {
        return "SessionSettings[sessionIdle=%s]".formatted(sessionIdle);
    }
}
