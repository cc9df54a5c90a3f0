package io.convoai.platform.usage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.oauth2.jwt.Jwt;

@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass(Jwt.class)
@ConditionalOnBean(KafkaTemplate.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({UsageFilter.class, UsageSender.class})
public class UsageConfiguration {

    private static final int CAPACITY = 10_000;
    private static final int CLOSE_SECONDS = 2;

    @Bean
    UsageBuffer usageBuffer(MeterRegistry meters) {
        return new UsageBuffer(
                CAPACITY,
                Counter.builder("convoai.usage.dropped")
                        .description("Calls of which nothing will be told, for Kafka was away")
                        .register(meters));
    }

    /** A service that stops while Kafka is away does not wait for it. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer closeSoon() {
        return producers -> producers.setPhysicalCloseTimeout(CLOSE_SECONDS);
    }
}
