package io.convoai.platform.security;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The person behind a token. {@code sid} names the sign-in, and ends with it; {@code version}
 * counts the changes of the person's permissions.
 */
public record Caller(
        String uid,
        String username,
        @Nullable String sid,
        long version,
        List<String> roles,
        List<String> permissions) {

    public Caller {
        roles = List.copyOf(roles);
        permissions = List.copyOf(permissions);
    }

    public static Caller of(Jwt token) {
        return new Caller(
                requireNonNull(token.getClaimAsString("uid")),
                requireNonNull(token.getSubject()),
                token.getClaimAsString("sid"),
                versionIn(token),
                listOf(token, "roles"),
                listOf(token, "permissions"));
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    public static @Nullable String uidIn(@Nullable Authentication caller) {
        return caller != null && caller.getPrincipal() instanceof Jwt token
                ? token.getClaimAsString("uid")
                : null;
    }

    /** A token of before there were versions counts as one of the first. */
    public static long versionIn(Jwt token) {
        return token.getClaim("ver") instanceof Number version ? version.longValue() : 1;
    }

    private static List<String> listOf(Jwt token, String claim) {
        var values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }
}
