package io.convoai.auth.account;

import org.jspecify.annotations.Nullable;

public record NewAccount(
        String username, String email, String password, @Nullable String fullName) {

    public NewAccount {
        fullName = fullName == null || fullName.isBlank() ? null : fullName.strip();
    }

    Account withUid(String uid) {
        return new Account(uid, username, email, fullName, true);
    }

    @Override
    public String toString() {
        return "NewAccount[username=%s]".formatted(username);
    }
}
