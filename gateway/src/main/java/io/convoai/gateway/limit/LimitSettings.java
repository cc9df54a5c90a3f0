package io.convoai.gateway.limit;

import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param limits off lifts all limits, for tests and benches
 * @param limitCallsPerMinute calls of one person, or of one address without a session; 0 is without
 *     limit
 */
@ConfigurationProperties("convoai")
record LimitSettings(
        @DefaultValue("true") boolean limits, @DefaultValue("600") int limitCallsPerMinute) {

    LimitSettings {
        if (limitCallsPerMinute < 0) {
            throw new IllegalArgumentException(
                    "CONVOAI_LIMIT_CALLS_PER_MINUTE is %d; expected a number of calls, or 0 for no limit"
                            .formatted(limitCallsPerMinute));
        }
        if (!limits) {
            LoggerFactory.getLogger(LimitSettings.class)
                    .warn("CONVOAI_LIMITS=off: nobody counts calls");
        }
    }

    boolean isOff() {
        return !limits || limitCallsPerMinute == 0;
    }
}
