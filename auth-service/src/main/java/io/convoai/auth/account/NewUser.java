package io.convoai.auth.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As ConvoAI's clients send it.
 *
 * @param roles count only for a caller who may give roles
 */
record NewUser(
        @NotNull(message = "is missing") @Username String username,
        @NotNull(message = "is missing") @EmailAddress String email,
        @NotNull(message = "is missing") @Size(min = 6, max = 128, message = "must have 6 to 128 characters") String password,
        @Size(max = 100, message = "must have at most 100 characters") @Nullable String fullName,
        @Size(max = 50, message = "must have at most 50 names") @Nullable List<@Nullable String> roles) {

    NewUser {
        roles = roles == null ? null : roles.stream().filter(name -> name != null).toList();
    }

    NewAccount account() {
        return new NewAccount(username, email, password, fullName);
    }

    @Override
    public String toString() {
        return "NewUser[username=%s]".formatted(username);
    }
}
