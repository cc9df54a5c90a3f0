package io.convoai.auth.account;

import io.convoai.auth.account.Registration.EmailTaken;
import io.convoai.auth.account.Registration.Registered;
import io.convoai.auth.account.Registration.UsernameTaken;
import io.convoai.auth.role.Refusal;
import io.convoai.platform.problem.ConvoaiPath;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
class AccountController {

    private final RegisterAccount registerAccount;
    private final People people;

    AccountController(RegisterAccount registerAccount, People people) {
        this.registerAccount = registerAccount;
        this.people = people;
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

    @GetMapping("/users")
    @PreAuthorize("hasAuthority('people.read')")
    @Refusal("Only administrators can list all users")
    Users listUsers(
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(defaultValue = "") @Size(max = 254) String q) {
        return new Users(people.list(q.strip(), skip, limit));
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

    record Users(List<User> users) {

        Users {
            users = List.copyOf(users);
        }
    }
}
