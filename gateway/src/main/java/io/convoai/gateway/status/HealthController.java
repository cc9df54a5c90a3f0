package io.convoai.gateway.status;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Healthy as long as the gateway itself works: a dead service takes only its own paths along. */
@RestController
@PreAuthorize("permitAll()")
class HealthController {

    private static final String DATABASE = "database";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Services services;
    private final JdbcClient jdbc;
    private final Scheduler virtualThreads;
    private final String version;

    HealthController(
            Services services,
            JdbcClient jdbc,
            Scheduler virtualThreads,
            @Value("${convoai.version}") String version) {
        this.services = services;
        this.jdbc = jdbc;
        this.virtualThreads = virtualThreads;
        this.version = version;
    }

    @GetMapping("/health")
    Mono<ResponseEntity<Health>> health() {
        var checks =
                Flux.fromIterable(services.names())
                        .flatMap(name -> services.isHealthy(name).map(up -> new Check(name, up)))
                        .mergeWith(database());
        return checks.collectMap(Check::name, Check::isUp).map(this::answer);
    }

    private Mono<Check> database() {
        return Mono.fromCallable(() -> jdbc.sql("select 1").query(Integer.class).single())
                .subscribeOn(virtualThreads)
                .timeout(PATIENCE)
                .thenReturn(true)
                .onErrorReturn(false)
                .map(up -> new Check(DATABASE, up));
    }

    private ResponseEntity<Health> answer(Map<String, Boolean> up) {
        var checks = new LinkedHashMap<String, String>();
        checks.put(DATABASE, word(up, DATABASE));
        services.names().forEach(name -> checks.put(name, word(up, name)));
        var works = Boolean.TRUE.equals(up.get(DATABASE));
        var status = works ? up.containsValue(false) ? "degraded" : "healthy" : "unhealthy";
        return ResponseEntity.status(works ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(status, "gateway", version, checks));
    }

    private static String word(Map<String, Boolean> up, String name) {
        return Boolean.TRUE.equals(up.get(name)) ? "up" : "down";
    }

    private record Check(String name, boolean isUp) {}

    record Health(String status, String service, String version, Map<String, String> checks) {}
}
