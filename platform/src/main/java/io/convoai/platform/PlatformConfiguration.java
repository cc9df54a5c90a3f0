package io.convoai.platform;

import io.convoai.platform.event.TopicCreation;
import io.convoai.platform.problem.PrintableText;
import io.convoai.platform.secret.Sealer;
import io.convoai.platform.security.RevocationReader;
import io.convoai.platform.security.Revocations;
import io.convoai.platform.security.SecuritySettings;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JacksonModule;

/** What servlet services and the reactive gateway share. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties({SecuritySettings.class, Sealer.Keys.class})
@Import({Revocations.class, RevocationReader.class, TopicCreation.class})
public class PlatformConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A migration may take longer than a service waits for a statement. */
    @Bean
    FlywayConfigurationCustomizer patientMigrations(JdbcConnectionDetails database) {
        return flyway ->
                flyway.dataSource(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @Bean
    JacksonModule printableText() {
        return PrintableText.module();
    }

    /** Only where something is sealed do the keys have to be there. */
    @Bean
    @Lazy
    Sealer sealer(Sealer.Keys keys) {
        return new Sealer(keys.encryptionKeys());
    }
}
