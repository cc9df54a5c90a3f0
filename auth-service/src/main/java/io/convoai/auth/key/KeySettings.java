package io.convoai.auth.key;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

@ConfigurationProperties("convoai")
record KeySettings(@DefaultValue("90d") Duration signingKeyLifetime) {}
