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
                requireNonNullElse(claims.getClaimAsStringList("roles"), List.of()),
                requireNonNullElse(claims.getClaimAsStringList("permissions"), List.of()),
                claims.getClaim("ver") instanceof Number version ? version.longValue() : 1);
    }
}
