package io.convoai.chat.provider;

import io.convoai.chat.help.HelpPassages;
import io.convoai.chat.message.Recall;
import io.convoai.platform.health.HealthCheck;
import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    /** Chosen here and not by a condition: a build may freeze conditions. */
    @Bean
    Provider provider(
            OpenAiSettings openAi, Recall recall, HelpPassages help, Clock clock, Offline offline) {
        if (!openAi.isConfigured()) {
            return new OfflineProvider(help, offline.wordsPerSecond());
        }
        var context = new Context(recall, openAi.model(), openAi.contextTokens());
        return new GuardedProvider(
                new OpenAiProvider(openAi, context::of, clock),
                openAi.answersAtOnce(),
                openAi.breakerAnswers(),
                openAi.breakerPause());
    }

    @Bean
    HealthCheck modelCheck(Provider provider) {
        return new ModelCheck(provider);
    }

    /**
     * @param wordsPerSecond how fast the offline assistant writes
     */
    @ConfigurationProperties("convoai.offline")
    record Offline(@DefaultValue("60") int wordsPerSecond) {}

    /** Not vital: without a model there is still all that was said. */
    private record ModelCheck(Provider provider) implements HealthCheck {

        @Override
        public String name() {
            return "model";
        }

        @Override
        public boolean isVital() {
            return false;
        }

        @Override
        public void check() {
            if (!provider.isOpen()) {
                throw new IllegalStateException("The model server is left alone for a while");
            }
        }
    }
}
