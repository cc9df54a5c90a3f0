package io.convoai.platform.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class HealthController {

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private final String service;
    private final String version;
    private final List<HealthCheck> checks;
    private final List<InfoContributor> contributors;

    HealthController(
            @Value("${spring.application.name}") String service,
            @Value("${convoai.version}") String version,
            List<HealthCheck> checks,
            List<InfoContributor> contributors) {
        this.service = service;
        this.version = version;
        this.checks = checks;
        this.contributors = contributors;
    }

    @GetMapping("/health")
    @PreAuthorize("permitAll()")
    ResponseEntity<Map<String, Object>> health() {
        var down = checks.stream().filter(check -> !isUp(check)).toList();
        var results = new LinkedHashMap<String, String>();
        checks.forEach(check -> results.put(check.name(), down.contains(check) ? "down" : "up"));
        var isVital = down.stream().anyMatch(HealthCheck::isVital);
        var impaired = isVital ? "unhealthy" : "degraded";
        var body = new Info.Builder();
        body.withDetail("status", down.isEmpty() ? "healthy" : impaired);
        body.withDetail("service", service).withDetail("version", version);
        body.withDetail("checks", results);
        contributors.forEach(contributor -> contributor.contribute(body));
        return ResponseEntity.status(isVital ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .body(body.build().getDetails());
    }

    private static boolean isUp(HealthCheck check) {
        try {
            check.check();
            return true;
        } catch (Exception e) {
            LOG.debug("{} is away", check.name(), e);
            return false;
        }
    }
}
