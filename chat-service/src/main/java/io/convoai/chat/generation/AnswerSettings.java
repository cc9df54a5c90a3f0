package io.convoai.chat.generation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param firstPiece how long the provider may think before its first word
 * @param silence how long it may pause later
 * @param whole how long an answer may take
 * @param lease how long an answer counts as being written without a sign of its process
 * @param checkpoint how often its text is stored, and its lease renewed
 */
@ConfigurationProperties("convoai.answer")
record AnswerSettings(
        @DefaultValue("30s") Duration firstPiece,
        @DefaultValue("20s") Duration silence,
        @DefaultValue("300s") Duration whole,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("1s") Duration checkpoint) {}
