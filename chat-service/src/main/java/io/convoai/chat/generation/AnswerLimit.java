package io.convoai.chat.generation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param limits off lifts all limits, for tests and benches
 * @param limitAnswersPerMinute how many answers a person may ask for within a minute; 0 is off
 */
@ConfigurationProperties("convoai")
record AnswerLimit(
        @DefaultValue("true") boolean limits, @DefaultValue("30") int limitAnswersPerMinute) {

    boolean isOn() {
        return limits && limitAnswersPerMinute > 0;
    }

    /** What one answer takes of the minute that a person has. */
    double secondsAnAnswer() {
        return isOn() ? Duration.ofMinutes(1).toSeconds() / (double) limitAnswersPerMinute : 0;
    }
}
