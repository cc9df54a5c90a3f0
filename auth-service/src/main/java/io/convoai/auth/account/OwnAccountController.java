package io.convoai.auth.account;

import io.convoai.auth.role.Roles;
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
    private final Roles roles;

    OwnAccountController(Accounts accounts, Roles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    @GetMapping({"/users/me", "/auth/me"})
    User me(@Uid String uid) {
        var account = accounts.findActive(uid).orElseThrow(AccountGone::new);
        return User.of(account, roles.of(uid).names());
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
