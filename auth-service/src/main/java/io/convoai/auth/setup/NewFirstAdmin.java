package io.convoai.auth.setup;

import io.convoai.auth.account.EmailAddress;
import io.convoai.auth.account.NewAccount;
import io.convoai.auth.account.Username;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param setupToken the last part of the one-time set-up link
 */
record NewFirstAdmin(
        @Nullable String setupToken,
        @NotNull(message = "is missing") @Username String username,
        @NotNull(message = "is missing") @EmailAddress String email,
        @NotNull(message = "is missing") @Size(min = 6, max = 128, message = "must have 6 to 128 characters") String password,
        @Size(max = 100, message = "must have at most 100 characters") @Nullable String fullName) {

    String tokenOrNone() {
        return setupToken == null ? "" : setupToken;
    }

    NewAccount account() {
        return new NewAccount(username, email, password, fullName);
    }

    @Override
    public String toString() {
        return "NewFirstAdmin[username=%s]".formatted(username);
    }
}
