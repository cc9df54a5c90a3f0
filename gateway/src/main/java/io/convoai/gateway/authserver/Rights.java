package io.convoai.gateway.authserver;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an access token says its person may do, and the how-manieth version of that it is. */
public record Rights(List<String> roles, List<String> permissions, long version) {

    public Rights {
        roles = List.copyOf(roles);
        permissions = List.copyOf(permissions);
    }

    /** The token came from auth-service itself, so its claims need no proof here. */
    public static Rights in(String accessToken) {
        try {
            var claims = SignedJWT.parse(accessToken).getJWTClaimsSet();
            return new Rights(
                    orNone(claims.getStringListClaim("roles")),
                    orNone(claims.getStringListClaim("permissions")),
                    versionIn(claims));
        } catch (ParseException e) {
            throw new IllegalStateException("auth-service answered no JWT", e);
        }
    }

    private static long versionIn(JWTClaimsSet claims) {
        return claims.getClaim("ver") instanceof Number version ? version.longValue() : 1;
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
