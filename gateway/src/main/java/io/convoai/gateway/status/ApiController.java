package io.convoai.gateway.status;

import static org.springframework.http.HttpStatus.FOUND;

import io.convoai.platform.security.SecuritySettings;
import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What all services offer, in one document. One that is away is left out and named. */
@RestController
@PreAuthorize("permitAll()")
class ApiController {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Mono<JsonNode> document;

    ApiController(
            Services services,
            SecuritySettings settings,
            @Value("${convoai.version}") String version) {
        this.document =
                Mono.defer(() -> joined(services, settings.publicUrl(), version))
                        .cacheInvalidateWhen(joined ->
                                joined.has("x-left-out") ? Mono.empty() : Mono.delay(KEPT).then());
    }

    @GetMapping("/openapi.json")
    Mono<JsonNode> openApi() {
        return document;
    }

    @GetMapping("/docs")
    ResponseEntity<Void> docs() {
        return ResponseEntity.status(FOUND).location(URI.create("/docs/index.html")).build();
    }

    private static Mono<JsonNode> joined(Services services, String publicUrl, String version) {
        return services.apis()
                .collect(() -> new JoinedApi(publicUrl, version), JoinedApi::add)
                .map(JoinedApi::document);
    }
}
