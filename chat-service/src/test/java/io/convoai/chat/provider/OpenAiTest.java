package io.convoai.chat.provider;

import io.convoai.chat.SocketTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestPropertySource;

/** Through the whole service, against a server that speaks OpenAI's protocol on a socket. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SocketTest
@Import(OpenAiTest.FakeModel.class)
@TestPropertySource(
        properties = {
            "openai.api-key=sk-test",
            "openai.model=fake-model",
            "openai.context-tokens=400",
            "openai.first-token-timeout=3",
            "openai.silence-timeout=2",
            "openai.breaker-answers=1000"
        })
@interface OpenAiTest {

    FakeOpenAi MODEL = new FakeOpenAi();

    @TestConfiguration(proxyBeanMethods = false)
    class FakeModel {

        @Bean
        DynamicPropertyRegistrar model() {
            return properties -> properties.add("openai.base-url", MODEL::baseUrl);
        }
    }
}
