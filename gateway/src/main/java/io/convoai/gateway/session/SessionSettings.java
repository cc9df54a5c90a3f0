package io.convoai.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a browser may stay away.
 *
 * @param sessionIdle a session that was not used for this long is over
 */
@ConfigurationProperties("convoai")
record SessionSettings(@DefaultValue("7d") Duration sessionIdle) {}
