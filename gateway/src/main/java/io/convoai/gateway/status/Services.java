package io.convoai.gateway.status;

import io.convoai.gateway.route.Breakers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What the services behind the gateway say of themselves. */
@Component
class Services {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_FOR_A_DOCUMENT = Duration.ofSeconds(2);
    private static final int MAX_DOCUMENT_BYTES = 4 * 1024 * 1024;

    private final List<Service> all;
    private final Breakers breakers;
    private final JsonMapper json;
    private final WebClient http =
            WebClient.builder()
                    .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MAX_DOCUMENT_BYTES))
                    .build();

    Services(ServiceAddresses addresses, Breakers breakers, JsonMapper json) {
        this.all = addresses.services();
        this.breakers = breakers;
        this.json = json;
    }

    /** What each says itself, or that its breaker is open: then its callers are turned away. */
    Flux<Check> checks() {
        return Flux.fromIterable(all).flatMapSequential(this::check);
    }

    Flux<ServiceApi> apis() {
        return Flux.fromIterable(all).flatMapSequential(this::api);
    }

    private Mono<Check> check(Service service) {
        return ask(service, "/health")
                .bodyToMono(Said.class)
                .map(said ->
                        isImpaired(service, said)
                                ? Check.degraded(service.name())
                                : Check.up(service.name()))
                .defaultIfEmpty(Check.up(service.name()))
                .timeout(PATIENCE)
                .onErrorReturn(Check.down(service.name()));
    }

    private boolean isImpaired(Service service, Said said) {
        return "degraded".equals(said.status()) || breakers.isOpen(service.name() + "-service");
    }

    private Mono<ServiceApi> api(Service service) {
        return ask(service, "/openapi.json")
                .bodyToMono(byte[].class)
                .map(document -> new ServiceApi(service.name(), json.readTree(document)))
                .timeout(PATIENCE_FOR_A_DOCUMENT)
                .onErrorComplete()
                .defaultIfEmpty(new ServiceApi(service.name(), null));
    }

    private ResponseSpec ask(Service service, String path) {
        return http.get().uri(service.url() + path).retrieve();
    }

    private record Said(@Nullable String status) {}
}
