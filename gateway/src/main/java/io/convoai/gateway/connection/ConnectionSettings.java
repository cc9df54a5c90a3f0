package io.convoai.gateway.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the gateway is with slow clients.
 *
 * @param headWithin a connection that is not used this long for a whole request head is closed
 * @param bodyPause the longest silence in the middle of a body
 * @param bodyWithin a whole body has arrived by then
 */
@ConfigurationProperties("convoai.connection")
record ConnectionSettings(
        @DefaultValue("30s") Duration headWithin,
        @DefaultValue("10s") Duration bodyPause,
        @DefaultValue("60s") Duration bodyWithin) {}
