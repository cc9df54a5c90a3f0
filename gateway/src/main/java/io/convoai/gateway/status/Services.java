package io.convoai.gateway.status;

import io.convoai.gateway.route.Breakers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the services behind the gateway say of themselves. */
@Component
class Services {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_FOR_A_DOCUMENT = Duration.ofSeconds(2);
    private static final int MAX_DOCUMENT_BYTES = 4 * 1024 * 1024;

    private final Map<String, String> addresses;
    private final Breakers breakers;
    private final JsonMapper json;
    private final WebClient http =
            WebClient.builder()
                    .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MAX_DOCUMENT_BYTES))
                    .build();

    Services(ServiceAddresses addresses, Breakers breakers, JsonMapper json) {
        this.addresses = addresses.byName();
        this.breakers = breakers;
        this.json = json;
    }

    Set<String> names() {
        return addresses.keySet();
    }

    /** What it says itself, or that its breaker is open: then its callers are turned away. */
    Mono<State> stateOf(String name) {
        return http.get()
                .uri(addresses.get(name) + "/health")
                .retrieve()
                .bodyToMono(Said.class)
                .map(said -> isImpaired(name, said) ? State.DEGRADED : State.UP)
                .defaultIfEmpty(State.UP)
                .timeout(PATIENCE)
                .onErrorReturn(State.DOWN);
    }

    private boolean isImpaired(String name, Said said) {
        return "degraded".equals(said.status()) || breakers.isOpen(name + "-service");
    }

    /** Empty when the service does not answer. */
    Mono<JsonNode> openApi(String name) {
        return http.get()
                .uri(addresses.get(name) + "/openapi.json")
                .retrieve()
                .bodyToMono(byte[].class)
                .map(json::readTree)
                .timeout(PATIENCE_FOR_A_DOCUMENT)
                .onErrorComplete();
    }

    enum State {
        UP,
        DEGRADED,
        DOWN
    }

    private record Said(@Nullable String status) {}
}
