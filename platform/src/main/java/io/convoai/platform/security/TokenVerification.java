package io.convoai.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.io.UrlResource;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Looks at a token's signature once and at the rules each time: a token that comes with every call
 * of a person was signed but once, yet may expire or be revoked between two calls.
 */
public final class TokenVerification implements JwtDecoder {

    /** So long a key is believed, and a signature too. */
    private static final Duration CACHED = Duration.ofMinutes(5);

    private static final Duration OUTAGE = Duration.ofDays(1);
    private static final int TIMEOUT_MS = 1_000;
    private static final long MIN_REFETCH_MS = 2_000;
    private static final int MAX_TOKENS = 5_000;

    private final NimbusJwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> rules;
    private final Cache<String, Jwt> known =
            Caffeine.newBuilder().expireAfterWrite(CACHED).maximumSize(MAX_TOKENS).build();

    /**
     * @param signatures loses the rules it has
     * @param ended whether the token's sign-in has, or its permissions changed
     */
    public TokenVerification(
            NimbusJwtDecoder signatures, SecuritySettings settings, Predicate<Jwt> ended) {
        signatures.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        this.signatures = signatures;
        var refused = new OAuth2Error("invalid_token", "Ended, or its permissions changed", null);
        this.rules =
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(settings.publicUrl()),
                        new JwtClaimValidator<List<String>>(
                                "aud", aud -> aud != null && aud.contains("convoai")),
                        token ->
                                ended.test(token)
                                        ? OAuth2TokenValidatorResult.failure(refused)
                                        : OAuth2TokenValidatorResult.success());
    }

    /** With cached keys: a service that has seen auth-service once works without it. */
    static JwtDecoder with(SecuritySettings settings, Revocations revocations) {
        var keys =
                JWKSourceBuilder.<SecurityContext>create(
                                UrlResource.from(settings.authUrl() + "/oauth2/jwks").getURL(),
                                new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS))
                        .cache(CACHED.toMillis(), CACHED.toMillis() / 10)
                        .refreshAheadCache(CACHED.toMillis() / 10, false)
                        .rateLimited(MIN_REFETCH_MS)
                        .outageTolerant(OUTAGE.toMillis())
                        .build();
        return new TokenVerification(
                NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build(),
                settings,
                token ->
                        revocations.isRevoked(
                                token.getClaimAsString("sid"),
                                token.getClaimAsString("uid"),
                                Caller.versionIn(token)));
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
