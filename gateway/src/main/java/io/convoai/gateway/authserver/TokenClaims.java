package io.convoai.gateway.authserver;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** What a token says that came from auth-service itself, so its claims need no proof here. */
record TokenClaims(Map<String, Object> claims) implements ClaimAccessor {

    static TokenClaims in(String token) {
        try {
            return new TokenClaims(SignedJWT.parse(token).getJWTClaimsSet().getClaims());
        } catch (ParseException e) {
            throw new IllegalStateException("auth-service answered no JWT", e);
        }
    }

    @Override
    public Map<String, Object> getClaims() {
        return claims;
    }
}
