package io.convoai.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Looks at a signature once and at the rules each time: a token that comes with every call of a
 * person was signed but once, yet may expire or be revoked between two calls.
 */
public final class KnownTokens implements JwtDecoder {

    /** As long as a key that was taken back would be believed anyway. */
    private static final Duration KEPT = TokenVerification.CACHED;

    private static final int MAX_TOKENS = 5_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> rules;
    private final Cache<String, Jwt> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MAX_TOKENS).build();

    /**
     * @param signatures loses the rules it has
     */
    public KnownTokens(NimbusJwtDecoder signatures, OAuth2TokenValidator<Jwt> rules) {
        signatures.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        this.signatures = signatures;
        this.rules = rules;
    }

    @Override
    public Jwt decode(String token) {
        var jwt = known.get(token, signatures::decode);
        var judged = rules.validate(jwt);
        if (judged.hasErrors()) {
            throw new JwtValidationException("The token is not good", judged.getErrors());
        }
        return jwt;
    }
}
