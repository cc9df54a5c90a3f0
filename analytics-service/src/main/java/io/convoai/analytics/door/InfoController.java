package io.convoai.analytics.door;

import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what this service is, to everyone and to whom it lets in. */
@RestController
@ConvoaiPath
@AdminsOnly
class InfoController {

    private static final String MESSAGE = "ConvoAI analytics service";

    private final String version;

    InfoController(@Value("${convoai.version}") String version) {
        this.version = version;
    }

    @GetMapping("/")
    @PreAuthorize("permitAll()")
    ServiceInfo service() {
        return new ServiceInfo(MESSAGE, version, "/docs", "/health", "/api/v1/analytics");
    }

    @GetMapping("/api/v1/analytics")
    @PreAuthorize("hasAuthority('analytics.read')")
    DoorInfo door(@Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        var caller = Caller.of(token);
        return new DoorInfo(MESSAGE, version, caller.username(), role(caller.roles()));
    }

    private static String role(List<String> roles) {
        return roles.contains("admin") ? "admin" : String.join(", ", roles);
    }

    record ServiceInfo(String message, String version, String docs, String health, String api) {}

    record DoorInfo(String message, String version, String user, String role) {}
}
