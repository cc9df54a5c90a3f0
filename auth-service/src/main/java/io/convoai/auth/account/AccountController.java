package io.convoai.auth.account;

import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Caller;
import io.convoai.platform.security.Refusal;
import io.convoai.platform.security.Uid;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The doors to an account. Nobody gives themselves a role. */
@RestController
@ConvoaiPath
class AccountController {

    private final RegisterAccount registerAccount;

    AccountController(RegisterAccount registerAccount) {
        this.registerAccount = registerAccount;
    }

    @PostMapping("/auth/register")
    @PreAuthorize("permitAll()")
    Done register(@Valid @RequestBody NewUser body) {
        registerAccount.register(body.account()).requireAccount();
        return new Done("User registered successfully");
    }

    @PostMapping("/auth/register-admin")
    @PreAuthorize("hasAuthority('roles.manage')")
    @Refusal("Only administrators can create admin accounts")
    Done registerAdmin(@Valid @RequestBody NewUser body, @Uid String uid) {
        registerAccount.registerAdmin(body.account(), uid).requireAccount();
        return new Done("Admin user created successfully");
    }

    @PostMapping("/users")
    @PreAuthorize("permitAll()")
    Done create(@Valid @RequestBody NewUser body, @AuthenticationPrincipal @Nullable Jwt token) {
        registration(body, token).requireAccount();
        return new Done("User created successfully");
    }

    private Registration registration(NewUser body, @Nullable Jwt token) {
        var caller = token == null ? null : Caller.of(token);
        return caller == null || body.roles() == null || !caller.may("roles.manage")
                ? registerAccount.register(body.account())
                : registerAccount.registerAs(body.roles(), body.account(), caller.uid());
    }

    record Done(String message) {}
}
