package io.convoai.chat.provider;

import io.convoai.chat.context.Context;
import io.convoai.chat.help.HelpPassages;
import io.convoai.chat.message.Recall;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    /** Chosen here and not by a condition: a build may freeze conditions. */
    @Bean
    Provider provider(
            OpenAiSettings openAi,
            Recall recall,
            HelpPassages help,
            Clock clock,
            OfflineSettings offline) {
        if (!openAi.isConfigured()) {
            return new OfflineProvider(help, offline.pause());
        }
        var context = new Context(recall, openAi.model(), openAi.contextTokens());
        return new GuardedProvider(
                new OpenAiProvider(openAi, context::of, clock),
                openAi.answersAtOnce(),
                openAi.breakerAnswers(),
                openAi.breakerPause());
    }
}
