package io.convoai.gateway.route;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a service is left alone, and for how long.
 *
 * @param minCalls nothing is concluded from fewer calls
 * @param rest how long an open breaker keeps calls away before it lets some try again
 */
@ConfigurationProperties("convoai.breaker")
record BreakerSettings(@DefaultValue("5") int minCalls, @DefaultValue("5s") Duration rest) {}
