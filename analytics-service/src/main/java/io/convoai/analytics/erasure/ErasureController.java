package io.convoai.analytics.erasure;

import io.convoai.analytics.door.AdminsOnly;
import io.convoai.analytics.ledger.Erased;
import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
@AdminsOnly
class ErasureController {

    private final EraseUser eraseUser;
    private final Clock clock;

    ErasureController(EraseUser eraseUser, Clock clock) {
        this.eraseUser = eraseUser;
        this.clock = clock;
    }

    @DeleteMapping("/api/v1/analytics/users/{username}")
    @PreAuthorize("hasAuthority('analytics.write')")
    UserErased eraseUser(
            @PathVariable String username,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        var at = clock.instant();
        return new UserErased(
                "Analytics data of user '%s' deleted successfully".formatted(username),
                eraseUser.erase(username, at),
                Caller.of(token).username(),
                at);
    }

    record UserErased(String message, Erased deletedCounts, String deletedBy, Instant timestamp) {}
}
