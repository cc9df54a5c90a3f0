package io.convoai.auth.account;

import io.convoai.auth.account.Registration.EmailTaken;
import io.convoai.auth.account.Registration.Registered;
import io.convoai.auth.account.Registration.UsernameTaken;
import io.convoai.auth.role.Roles;
import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Uid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
class AccountController {

    private final RegisterAccount registerAccount;
    private final Accounts accounts;
    private final Roles roles;

    AccountController(RegisterAccount registerAccount, Accounts accounts, Roles roles) {
        this.registerAccount = registerAccount;
        this.accounts = accounts;
        this.roles = roles;
    }

    @PostMapping("/auth/register")
    @PreAuthorize("permitAll()")
    Done register(@Valid @RequestBody NewUser body) {
        return register(body, "User registered successfully");
    }

    @PostMapping("/users")
    @PreAuthorize("permitAll()")
    Done create(@Valid @RequestBody NewUser body) {
        return register(body, "User created successfully");
    }

    @GetMapping({"/users/me", "/auth/me"})
    @PreAuthorize("isAuthenticated()")
    User me(@Uid String uid) {
        var account = accounts.findActive(uid).orElseThrow(AccountGone::new);
        return User.of(account, roles.of(uid).names());
    }

    private Done register(NewUser body, String message) {
        return switch (registerAccount.register(body.account())) {
            case Registered _ -> new Done(message);
            case UsernameTaken _ -> throw AlreadyRegistered.username();
            case EmailTaken _ -> throw AlreadyRegistered.email();
        };
    }

    /** A list of roles in the body is read by nobody. */
    record NewUser(
            @NotNull(message = "is missing") @Username String username,
            @NotNull(message = "is missing") @EmailAddress String email,
            @NotNull(message = "is missing") @Size(min = 6, max = 128, message = "must have 6 to 128 characters") String password,
            @Size(max = 100, message = "must have at most 100 characters") @Nullable String fullName) {

        NewAccount account() {
            return new NewAccount(username, email, password, fullName);
        }

        @Override
        public String toString() {
            return "NewUser[username=%s]".formatted(username);
        }
    }

    record Done(String message) {}

    record User(
            String id,
            String username,
            String email,
            @Nullable String fullName,
            boolean isActive,
            List<Role> roles) {

        static User of(Account account, List<String> roles) {
            return new User(
                    account.uid(),
                    account.username(),
                    account.email(),
                    account.fullName(),
                    account.active(),
                    roles.stream().map(Role::new).toList());
        }
    }

    record Role(String name) {}
}
