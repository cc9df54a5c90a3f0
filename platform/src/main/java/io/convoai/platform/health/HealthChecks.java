package io.convoai.platform.health;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass({DataSource.class, KafkaConnectionDetails.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class HealthChecks {

    @Bean
    HealthCheck databaseCheck(DataSource database) {
        return new DatabaseCheck(database);
    }

    @Bean
    HealthCheck kafkaCheck(KafkaConnectionDetails kafka) {
        return new KafkaCheck(kafka);
    }

    @Bean
    HealthController healthController(
            @Value("${spring.application.name}") String service,
            @Value("${convoai.version}") String version,
            List<HealthCheck> checks,
            ObjectProvider<HealthDetails> details) {
        return new HealthController(service, version, checks, details.stream().toList());
    }
}
