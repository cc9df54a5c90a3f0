package io.convoai.gateway.status;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the services behind the gateway say of themselves. */
@Component
class Services {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int MAX_DOCUMENT_BYTES = 4 * 1024 * 1024;

    private final Map<String, String> addresses;
    private final JsonMapper json;
    private final WebClient http =
            WebClient.builder()
                    .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MAX_DOCUMENT_BYTES))
                    .build();

    Services(ServiceAddresses addresses, JsonMapper json) {
        this.addresses = addresses.byName();
        this.json = json;
    }

    Set<String> names() {
        return addresses.keySet();
    }

    Mono<Boolean> isHealthy(String name) {
        return http.get()
                .uri(addresses.get(name) + "/health")
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().is2xxSuccessful()))
                .timeout(PATIENCE)
                .onErrorReturn(false);
    }

    /** Empty when the service does not answer. */
    Mono<JsonNode> openApi(String name) {
        return http.get()
                .uri(addresses.get(name) + "/openapi.json")
                .retrieve()
                .bodyToMono(byte[].class)
                .map(json::readTree)
                .timeout(PATIENCE.multipliedBy(5))
                .onErrorComplete();
    }
}
