package io.convoai.analytics.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param analyticsRetention how long single activities, messages and calls are kept at least; whole
 *     months are dropped, totals are not
 */
@ConfigurationProperties("convoai")
record RetentionSettings(@DefaultValue("400d") Duration analyticsRetention) {

    private static final Duration LEAST = Duration.ofDays(1);

    RetentionSettings {
        if (analyticsRetention.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "CONVOAI_ANALYTICS_RETENTION is %s; a day (1d) is the least."
                            .formatted(analyticsRetention));
        }
    }
}
