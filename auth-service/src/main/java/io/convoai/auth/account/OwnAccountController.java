package io.convoai.auth.account;

import io.convoai.platform.security.Uid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("isAuthenticated()")
class OwnAccountController {

    private final Accounts accounts;

    OwnAccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping({"/users/me", "/auth/me"})
    User me(@Uid String uid) {
        return accounts.findActiveUser(uid).orElseThrow(AccountGone::new);
    }

    @PatchMapping("/users/me")
    User changeMe(@Valid @RequestBody Profile body, @Uid String uid) {
        accounts.changeProfile(uid, body.fullName(), body.email());
        return me(uid);
    }

    /** What is absent stays as it is; an empty name is none. */
    record Profile(
            @Size(max = 100, message = "must have at most 100 characters") @Nullable String fullName,
            @EmailAddress @Nullable String email) {}
}
