package io.convoai.chat.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatClient;
import io.convoai.chat.SocketTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.commons.lang3.RandomStringUtils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestPropertySource;

@SocketTest
@Import(ModelHealthTest.FakeModel.class)
@TestPropertySource(
        properties = {
            "openai.api-key=sk-test",
            "openai.breaker-answers=1",
            "openai.breaker-pause=2"
        })
class ModelHealthTest {

    private static final FakeOpenAi MODEL = new FakeOpenAi();

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);

    @LocalServerPort int port;

    @Test
    void while_the_model_server_is_left_alone_the_service_is_degraded() throws Exception {
        var conversation = ChatClient.started(port, ana);
        try (var client = ChatClient.streaming(port, ana, conversation)) {
            assertThat(health().body()).contains("\"status\":\"healthy\"", "\"model\":\"up\"");
            MODEL.fallSick(true);
            client.ask(conversation, "How are you?");
            client.next("send_message");

            var health = health();
            client.ask(conversation, "And now?");

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("\"status\":\"degraded\"", "\"model\":\"down\"");
            var busy = client.await("message_completed", 2).at("/data/error");
            assertThat(busy.get("code").asString()).isEqualTo("MODEL_BUSY");
            assertThat(busy.get("retry_after_seconds").asInt()).isEqualTo(2);
            assertThat(MODEL.timesAsked("And now?")).isZero();
            MODEL.fallSick(false);
            Awaitility.await().until(() -> health().body().contains("\"status\":\"healthy\""));
            client.ask(conversation, "Better?");
            assertThat(client.await("message_completed", 3).at("/data/status").asString())
                    .isEqualTo("complete");
        }
    }

    private HttpResponse<String> health() throws Exception {
        var uri = URI.create("http://127.0.0.1:%d/health".formatted(port));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class FakeModel {

        @Bean
        DynamicPropertyRegistrar model() {
            return properties -> properties.add("openai.base-url", MODEL::baseUrl);
        }
    }
}
