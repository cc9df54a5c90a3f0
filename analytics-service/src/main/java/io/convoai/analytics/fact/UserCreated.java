package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

record UserCreated(String uid, String username, @Nullable List<String> roles) implements Fact {

    UserCreated {
        requireNonNull(uid);
        requireNonNull(username);
    }

    @Override
    public @Nullable String role() {
        return Roles.highestOf(roles);
    }

    @Override
    public String activity() {
        return "register";
    }
}
