package io.convoai.chat.provider;

import io.convoai.chat.help.HelpPassages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    /** Chosen here and not by a condition: a build may freeze conditions. */
    @Bean
    Provider provider(
            OpenAiSettings openAi,
            HelpPassages help,
            @Value("${convoai.offline.words-per-second:60}") int wordsPerSecond) {
        return openAi.isConfigured()
                ? new OpenAiProvider(openAi)
                : new OfflineProvider(help, wordsPerSecond);
    }
}
