package io.convoai.chat;

import io.convoai.platform.test.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The whole service on a real port, against real PostgreSQL and Kafka, with real tokens. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RealServers.class, SocketTest.Tokens.class})
public @interface SocketTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Tokens {

        @Bean
        DynamicPropertyRegistrar issuer() {
            return properties -> properties.add("convoai.auth-url", TokenIssuer::address);
        }
    }
}
