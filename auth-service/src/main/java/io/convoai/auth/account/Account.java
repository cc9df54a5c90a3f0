package io.convoai.auth.account;

import org.jspecify.annotations.Nullable;

public record Account(
        String uid, String username, String email, @Nullable String fullName, boolean active) {}
