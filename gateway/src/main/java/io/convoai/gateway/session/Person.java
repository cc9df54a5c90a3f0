package io.convoai.gateway.session;

import io.convoai.gateway.authserver.Profile;
import io.convoai.gateway.authserver.Rights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who signed in, as auth-service said it; {@code sid} names this one sign-in. */
public record Person(
        String uid,
        String username,
        @Nullable String fullName,
        @Nullable String email,
        String sid,
        List<String> roles,
        List<String> permissions) {

    public Person {
        roles = List.copyOf(roles);
        permissions = List.copyOf(permissions);
    }

    public Person with(Rights rights) {
        return new Person(
                uid, username, fullName, email, sid, rights.roles(), rights.permissions());
    }

    public Person with(Profile profile) {
        return new Person(
                uid, username, profile.fullName(), profile.email(), sid, roles, permissions);
    }
}
