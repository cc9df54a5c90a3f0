package io.convoai.gateway.session;

import static java.util.Objects.requireNonNull;

import io.convoai.gateway.authserver.Profile;
import io.convoai.gateway.authserver.Rights;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

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

    public static Person of(OidcUser user) {
        var profile = Profile.of(user);
        var rights = Rights.of(user);
        return new Person(
                requireNonNull(user.getClaimAsString("uid")),
                requireNonNull(user.getSubject()),
                profile.fullName(),
                profile.email(),
                requireNonNull(user.getClaimAsString("sid")),
                rights.roles(),
                rights.permissions());
    }

    Person with(Profile profile, Rights rights) {
        return new Person(
                uid,
                username,
                profile.fullName(),
                profile.email(),
                sid,
                rights.roles(),
                rights.permissions());
    }
}
