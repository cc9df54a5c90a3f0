package io.convoai.chat.provider;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * Any server that speaks OpenAI's Chat Completions. A time without unit is in seconds.
 *
 * @param apiKey of the model server; without one the offline assistant answers
 * @param baseUrl where the model server is, including its version
 * @param model which of its models answers
 * @param connectTimeout how long connecting to it may take
 * @param firstTokenTimeout how long it may think before its first word
 * @param silenceTimeout how long it may pause later
 * @param answerTimeout how long an answer may take in all
 * @param contextTokens how many tokens the model is told: the question, the newest messages that
 *     fit, and a summary of the rest
 * @param answersAtOnce how many answers may be written at the same time
 * @param breakerAnswers when half of so many last answers failed, the server is left alone
 * @param breakerPause how long it is then left alone
 */
@Validated
@ConfigurationProperties("openai")
record OpenAiSettings(
        @Nullable String apiKey,
        @DefaultValue("https://api.openai.com/v1") String baseUrl,
        @DefaultValue("gpt-4o-mini") String model,
        @DurationUnit(ChronoUnit.SECONDS) @DefaultValue("5s") Duration connectTimeout,
        @DurationUnit(ChronoUnit.SECONDS) @DefaultValue("29s") Duration firstTokenTimeout,
        @DurationUnit(ChronoUnit.SECONDS) @DefaultValue("20s") Duration silenceTimeout,
        @DurationUnit(ChronoUnit.SECONDS) @DefaultValue("300s") Duration answerTimeout,
        @Min(1) @DefaultValue("24000") int contextTokens,
        @Min(1) @DefaultValue("256") int answersAtOnce,
        @Min(1) @DefaultValue("20") int breakerAnswers,
        @DurationUnit(ChronoUnit.SECONDS) @DefaultValue("15s") Duration breakerPause) {

    boolean isConfigured() {
        return apiKey != null && !apiKey.isBlank();
    }

    Patience patience() {
        return new Patience(firstTokenTimeout, silenceTimeout, answerTimeout);
    }

    @Override
    public String toString() {
        return "OpenAiSettings[baseUrl=%s, model=%s]".formatted(baseUrl, model);
    }
}
