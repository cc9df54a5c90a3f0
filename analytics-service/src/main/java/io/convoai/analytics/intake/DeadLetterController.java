package io.convoai.analytics.intake;

import io.convoai.platform.page.Page;
import io.convoai.platform.security.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/analytics/dead-letters")
@PreAuthorize("hasAuthority('events.replay')")
class DeadLetterController {

    private final DeadLetters letters;
    private final ReplayDeadLetter replayDeadLetter;

    DeadLetterController(DeadLetters letters, ReplayDeadLetter replayDeadLetter) {
        this.letters = letters;
        this.replayDeadLetter = replayDeadLetter;
    }

    @GetMapping
    Page<DeadLetter> deadLetters(
            @RequestParam(required = false) @Nullable Boolean replayed,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return Page.of(letters.latest(replayed, cursor, limit + 1), limit, DeadLetter::id);
    }

    @PostMapping("/{id}/replay")
    DeadLetter replay(
            @PathVariable String id, @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        return replayDeadLetter.replay(id, Caller.of(token).username());
    }
}
