package io.convoai.chat.generation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long an answer counts as being written without a sign of its process
 * @param checkpoint how often the text of a running answer is stored, and its lease renewed
 */
@ConfigurationProperties("convoai.answer")
record AnswerSettings(
        @DefaultValue("10s") Duration lease, @DefaultValue("1s") Duration checkpoint) {}
