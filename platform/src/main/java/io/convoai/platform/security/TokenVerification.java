package io.convoai.platform.security;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Verifies tokens with cached keys: a service that has seen auth-service once works without it. */
final class TokenVerification {

    static final Duration CACHED = Duration.ofMinutes(5);
    private static final Duration OUTAGE = Duration.ofDays(1);
    private static final int TIMEOUT_MS = 1_000;
    private static final long MIN_REFETCH_MS = 2_000;

    private TokenVerification() {}

    static JwtDecoder decoder(SecuritySettings settings, Revocations revocations) {
        var keys =
                JWKSourceBuilder.<SecurityContext>create(
                                url(settings.authUrl() + "/oauth2/jwks"),
                                new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS))
                        .cache(CACHED.toMillis(), CACHED.toMillis() / 10)
                        .refreshAheadCache(CACHED.toMillis() / 10, false)
                        .rateLimited(MIN_REFETCH_MS)
                        .outageTolerant(OUTAGE.toMillis())
                        .build();
        var decoder =
                NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
        return new KnownTokens(
                decoder,
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(settings.publicUrl()),
                        new JwtClaimValidator<List<String>>(
                                "aud", aud -> aud != null && aud.contains("convoai")),
                        notRevoked(revocations)));
    }

    private static OAuth2TokenValidator<Jwt> notRevoked(Revocations revocations) {
        var refused = new OAuth2Error("invalid_token", "Ended, or its permissions changed", null);
        return token ->
                revocations.isRevoked(
                                token.getClaimAsString("sid"),
                                token.getClaimAsString("uid"),
                                Caller.versionIn(token))
                        ? OAuth2TokenValidatorResult.failure(refused)
                        : OAuth2TokenValidatorResult.success();
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not a URL: " + text, e);
        }
    }
}
