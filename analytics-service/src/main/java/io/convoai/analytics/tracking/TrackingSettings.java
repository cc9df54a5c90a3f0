package io.convoai.analytics.tracking;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicTracking who may tell what happened without a token: open is everyone, private is
 *     loopback and private networks, closed is nobody
 */
@ConfigurationProperties("convoai")
record TrackingSettings(@DefaultValue("private") PublicTracking publicTracking) {

    enum PublicTracking {
        OPEN,
        PRIVATE,
        CLOSED
    }
}
