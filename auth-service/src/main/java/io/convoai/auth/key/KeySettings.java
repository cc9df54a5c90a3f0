package io.convoai.auth.key;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param signingKeyLifetime how long a key signs tokens until the next one takes over
 */
@ConfigurationProperties("convoai")
record KeySettings(@DefaultValue("90d") Duration signingKeyLifetime) {}
