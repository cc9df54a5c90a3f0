package io.convoai.gateway.authserver;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** What a person is called and where they can be written to, as they may change it themselves. */
public record Profile(@Nullable String fullName, @Nullable String email) {

    public static Profile of(ClaimAccessor claims) {
        return new Profile(claims.getClaimAsString("full_name"), claims.getClaimAsString("email"));
    }
}
