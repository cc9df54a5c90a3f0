package io.convoai.chat.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.RoundTrips;
import io.convoai.chat.SocketTest;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestPropertySource;

@SocketTest
@Import(RoundTripsTest.Counted.class)
@TestPropertySource(properties = "openai.api-key=sk-test")
class RoundTripsTest {

    private static final FakeOpenAi MODEL = new FakeOpenAi();

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);

    @LocalServerPort int port;
    @Autowired RoundTrips roundTrips;

    @Test
    void the_first_words_come_after_four_round_trips_to_the_database() {
        var conversation = ChatClient.started(port, ana);
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            client.ask(conversation, "Hello");
            client.next("message_completed");
            client.next("send_message");
            var told = client.frames("message_delta").size();
            roundTrips.made().clear();

            client.ask(conversation, "silent now");
            client.await("message_delta", told + 1);

            assertThat(roundTrips.made()).isNotEmpty().hasSizeLessThanOrEqualTo(4);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counted {

        @Bean
        static RoundTrips roundTrips() {
            return new RoundTrips();
        }

        @Bean
        DynamicPropertyRegistrar model() {
            return properties -> properties.add("openai.base-url", MODEL::baseUrl);
        }
    }
}
