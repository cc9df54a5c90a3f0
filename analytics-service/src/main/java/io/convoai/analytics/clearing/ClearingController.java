package io.convoai.analytics.clearing;

import io.convoai.analytics.clearing.ClearAll.Cleared;
import io.convoai.analytics.door.AdminsOnly;
import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
@AdminsOnly
class ClearingController {

    private final ClearAll clearAll;
    private final Clock clock;

    ClearingController(ClearAll clearAll, Clock clock) {
        this.clearAll = clearAll;
        this.clock = clock;
    }

    @DeleteMapping("/api/v1/analytics/clear-all")
    @PreAuthorize("hasAuthority('analytics.write')")
    AllCleared clearAll(@Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        return new AllCleared(
                "All analytics data cleared successfully",
                clearAll.clear(),
                Caller.of(token).username(),
                clock.instant());
    }

    record AllCleared(String message, Cleared deletedCounts, String clearedBy, Instant timestamp) {}
}
