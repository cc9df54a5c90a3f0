package io.convoai.analytics.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

record RolesChanged(String uid, List<String> roles) implements Fact {

    RolesChanged {
        requireNonNull(uid);
        roles = List.copyOf(roles);
    }

    @Override
    public @Nullable String role() {
        return Roles.highestOf(roles);
    }
}
