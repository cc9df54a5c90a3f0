package io.convoai.gateway.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the gateway is with slow clients, and with answers that do not come to their end.
 *
 * @param headWithin a connection that is not used this long for a whole request head is closed
 * @param bodyPause the longest silence in the middle of a body
 * @param bodyWithin a whole body has arrived by then
 * @param answerPause the longest time in which nothing of an answer that has begun gets on
 * @param answerWithin a whole answer was read by then; streams of events and sockets may last
 */
@ConfigurationProperties("convoai.connection")
record ConnectionSettings(
        @DefaultValue("30s") Duration headWithin,
        @DefaultValue("10s") Duration bodyPause,
        @DefaultValue("60s") Duration bodyWithin,
        @DefaultValue("60s") Duration answerPause,
        @DefaultValue("5m") Duration answerWithin) {}
