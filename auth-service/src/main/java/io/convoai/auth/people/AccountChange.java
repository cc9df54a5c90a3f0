package io.convoai.auth.people;

import io.convoai.auth.account.Account;
import io.convoai.auth.account.EmailAddress;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is absent stays as it is. */
record AccountChange(
        @EmailAddress @Nullable String email,
        @Size(max = 100, message = "must have at most 100 characters") @Nullable String fullName,
        @Size(min = 6, max = 128, message = "must have 6 to 128 characters") @Nullable String password,
        @Nullable Boolean isActive,
        @Nullable String themePreference) {

    boolean switchesActive(Account account) {
        return isActive != null && isActive != account.active();
    }

    @Override
    public String toString() {
        return "AccountChange[isActive=%s]".formatted(isActive);
    }
}
