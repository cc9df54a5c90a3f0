package io.convoai.auth;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.info.InfoContributor;
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
    InfoContributor contractName() {
        return health -> health.withDetail("service", "auth-server");
    }
}
