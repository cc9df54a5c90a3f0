package io.convoai.auth.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** As ConvoAI's clients know a person. */
public record User(
        String id,
        String username,
        String email,
        @Nullable String fullName,
        boolean isActive,
        List<Role> roles) {

    public User {
        roles = List.copyOf(roles);
    }

    public static User of(Account account, List<String> roles) {
        return new User(
                account.uid(),
                account.username(),
                account.email(),
                account.fullName(),
                account.active(),
                roles.stream().map(Role::new).toList());
    }

    public record Role(String name) {}
}
