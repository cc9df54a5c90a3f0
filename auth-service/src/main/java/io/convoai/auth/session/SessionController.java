package io.convoai.auth.session;

import io.convoai.platform.page.Page;
import io.convoai.platform.security.Caller;
import io.convoai.platform.security.Uid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/users/me/sessions")
@PreAuthorize("isAuthenticated()")
class SessionController {

    private static final String ID = "[A-Za-z0-9]{1,32}";

    private final OwnSessions ownSessions;
    private final SignIns signIns;

    SessionController(OwnSessions ownSessions, SignIns signIns) {
        this.ownSessions = ownSessions;
        this.signIns = signIns;
    }

    @GetMapping
    Page<Session> listOwnSessions(
            @RequestParam(required = false)
                    @Pattern(regexp = ID, message = "is not a next_cursor of this list") @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @AuthenticationPrincipal Jwt token) {
        return ownSessions.latestOf(Caller.of(token), cursor, limit);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOwnSession(@PathVariable String id, @Uid String uid) {
        if (!ownSessions.contain(id, uid)) {
            throw new SessionNotFound(id);
        }
        signIns.signOut(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOtherSessions(@AuthenticationPrincipal Jwt token) {
        var caller = Caller.of(token);
        signIns.signOutOthers(caller.uid(), caller.sid());
    }
}
