package io.convoai.gateway.status;

import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Healthy as long as the gateway itself works: a dead service takes only its own paths along. */
@RestController
@PreAuthorize("permitAll()")
class HealthController {

    private static final String DATABASE = "database";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofMillis(500);

    private final Services services;
    private final JdbcClient jdbc;
    private final Scheduler virtualThreads;
    private final String version;
    private final Mono<ResponseEntity<Health>> recent = Mono.defer(this::asked).cache(KEPT);

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

    /** Asked by anybody as often as they like, so nobody behind it is asked as often. */
    @GetMapping("/health")
    Mono<ResponseEntity<Health>> health() {
        return recent;
    }

    private Mono<ResponseEntity<Health>> asked() {
        return Mono.zip(database(), services.checks().collectList(), Checks::new).map(this::answer);
    }

    private Mono<Check> database() {
        return Mono.fromCallable(() -> jdbc.sql("select 1").query(Integer.class).single())
                .subscribeOn(virtualThreads)
                .timeout(PATIENCE)
                .thenReturn(Check.up(DATABASE))
                .onErrorReturn(Check.down(DATABASE));
    }

    private ResponseEntity<Health> answer(Checks checks) {
        var status = checks.isWorking() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status).body(Health.of(checks, version));
    }

    record Health(String status, String service, String version, Map<String, String> checks) {

        static Health of(Checks checks, String version) {
            return new Health(checks.status(), "gateway", version, checks.states());
        }
    }
}
