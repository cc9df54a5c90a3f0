package io.convoai.chat.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Any server that speaks OpenAI's Chat Completions.
 *
 * @param contextMessages how many of the newest messages the model is told
 * @param contextCharacters and how long they may be together
 */
@ConfigurationProperties("openai")
record OpenAiSettings(
        @Nullable String apiKey,
        @DefaultValue("https://api.openai.com/v1") String baseUrl,
        @DefaultValue("gpt-4o-mini") String model,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("100") int contextMessages,
        @DefaultValue("96000") int contextCharacters) {

    boolean isConfigured() {
        return apiKey != null && !apiKey.isBlank();
    }

    @Override
    public String toString() {
        return "OpenAiSettings[baseUrl=%s, model=%s]".formatted(baseUrl, model);
    }
}
