package io.convoai.platform;

import io.convoai.platform.event.TopicCreation;
import io.convoai.platform.problem.PrintableText;
import io.convoai.platform.security.RevocationReader;
import io.convoai.platform.security.Revocations;
import io.convoai.platform.security.SecuritySettings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** What servlet services and the reactive gateway share. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(SecuritySettings.class)
public class PlatformConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JacksonModule printableText() {
        return PrintableText.module();
    }

    @Bean
    Revocations revocations(Clock clock) {
        return new Revocations(clock);
    }

    @Bean
    @ConditionalOnBean(KafkaConnectionDetails.class)
    TopicCreation topicCreation(KafkaConnectionDetails kafka) {
        return new TopicCreation(kafka);
    }

    @Bean
    @ConditionalOnBean(KafkaConnectionDetails.class)
    RevocationReader revocationReader(
            KafkaConnectionDetails kafka,
            TopicCreation topics,
            Revocations revocations,
            JsonMapper json) {
        return new RevocationReader(kafka, topics, revocations, json);
    }
}
