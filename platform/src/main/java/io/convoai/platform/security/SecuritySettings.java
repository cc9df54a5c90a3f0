package io.convoai.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where tokens come from and who may ask from elsewhere.
 *
 * @param publicUrl the platform's address as browsers see it; the issuer of every token
 * @param authUrl where this service reaches auth-service
 * @param metricsToken lets a scraper read the metrics without a person's permission
 * @param corsOrigins origins that may call this port from a browser; the public URL when empty
 */
@ConfigurationProperties("convoai")
public record SecuritySettings(
        @DefaultValue("http://localhost:3000") String publicUrl,
        @DefaultValue("http://127.0.0.1:8001") String authUrl,
        @Nullable String metricsToken,
        @DefaultValue List<String> corsOrigins) {

    public SecuritySettings {
        corsOrigins = corsOrigins.isEmpty() ? List.of(publicUrl) : List.copyOf(corsOrigins);
    }

    boolean isMetricsToken(@Nullable String given) {
        return given != null
                && metricsToken != null
                && MessageDigest.isEqual(given.getBytes(UTF_8), metricsToken.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "SecuritySettings[publicUrl=%s, authUrl=%s]".formatted(publicUrl, authUrl);
    }
}
