package io.convoai.auth;

import io.convoai.platform.health.HealthDetails;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
class AuthServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AuthServiceApplication.class, arguments);
    }

    /** The name under which ConvoAI's first clients know this service. */
    @Bean
    HealthDetails contractName() {
        return () -> Map.of("service", "auth-server");
    }
}
