package io.convoai.auth.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** As ConvoAI's clients know a person. */
record User(
        String id,
        String username,
        String email,
        @Nullable String fullName,
        boolean isActive,
        List<Role> roles) {

    User {
        roles = List.copyOf(roles);
    }

    static User of(Account account, List<String> roles) {
        return new User(
                account.uid(),
                account.username(),
                account.email(),
                account.fullName(),
                account.active(),
                roles.stream().map(Role::new).toList());
    }

    record Role(String name) {}
}
