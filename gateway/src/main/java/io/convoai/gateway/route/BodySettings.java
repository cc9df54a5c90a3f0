package io.convoai.gateway.route;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxBody of a request; a longer one is refused with 413
 */
@ConfigurationProperties("convoai")
record BodySettings(@DefaultValue("1MB") DataSize maxBody) {}
