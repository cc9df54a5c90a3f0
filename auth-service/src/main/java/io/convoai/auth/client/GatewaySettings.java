package io.convoai.auth.client;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param publicUrl the platform's address as browsers see it
 * @param gatewayClientSecret shared with the gateway and nobody else: 20 random characters or more
 */
@Validated
@ConfigurationProperties("convoai")
record GatewaySettings(
        @DefaultValue("http://localhost:3000") String publicUrl,
        @NotNull(message = "is missing: set CONVOAI_GATEWAY_CLIENT_SECRET to 32 random characters") @Size(min = 20, message = "is too short: 20 characters or more are needed") String gatewayClientSecret) {

    @Override
    public String toString() {
        return "GatewaySettings[publicUrl=%s]".formatted(publicUrl);
    }
}
