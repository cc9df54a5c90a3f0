package io.convoai.gateway.authserver;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** What a person is called and where they can be written to, as they may change it themselves. */
public record Profile(@Nullable String fullName, @Nullable String email) {

    /** The token came from auth-service itself, so its claims need no proof here. */
    static Profile in(String idToken) {
        try {
            var claims = SignedJWT.parse(idToken).getJWTClaimsSet();
            return new Profile(claims.getStringClaim("full_name"), claims.getStringClaim("email"));
        } catch (ParseException e) {
            throw new IllegalStateException("auth-service answered no JWT", e);
        }
    }
}
