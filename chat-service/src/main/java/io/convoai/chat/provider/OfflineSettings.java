package io.convoai.chat.provider;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param wordsPerSecond how fast the offline assistant writes
 */
@ConfigurationProperties("convoai.offline")
record OfflineSettings(@DefaultValue("60") int wordsPerSecond) {

    Duration pause() {
        return Duration.ofSeconds(1).dividedBy(wordsPerSecond);
    }
}
