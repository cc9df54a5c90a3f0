package io.convoai.gateway.authserver;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** What a token says its person may do, and the how-manieth version of that it is. */
public record Rights(List<String> roles, List<String> permissions, long version) {

    public Rights {
        roles = List.copyOf(roles);
        permissions = List.copyOf(permissions);
    }

    public static Rights of(ClaimAccessor claims) {
        return new Rights(
                namesIn(claims, "roles"), namesIn(claims, "permissions"), versionIn(claims));
    }

    private static List<String> namesIn(ClaimAccessor claims, String claim) {
        return requireNonNullElse(claims.getClaimAsStringList(claim), List.of());
    }

    private static long versionIn(ClaimAccessor claims) {
        return claims.getClaim("ver") instanceof Number version ? version.longValue() : 1;
    }
}
