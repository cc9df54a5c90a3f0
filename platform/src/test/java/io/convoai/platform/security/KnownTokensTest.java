package io.convoai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class KnownTokensTest {

    private static final String ISSUER = "http://localhost:3000";
    private static final RSAKey KEY = key();

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicBoolean refusing = new AtomicBoolean();
    private final TokenVerification tokens = tokens();

    @Test
    void the_signature_of_a_token_is_looked_at_once() {
        var token = token(KEY);

        assertThat(tokens.decode(token).getSubject()).isEqualTo("ana");
        assertThat(tokens.decode(token).getSubject()).isEqualTo("ana");
        assertThat(looks).hasValue(1);
    }

    @Test
    void a_known_token_is_refused_as_soon_as_a_rule_refuses_it() {
        var token = token(KEY);
        tokens.decode(token);

        refusing.set(true);

        assertThatThrownBy(() -> tokens.decode(token))
                .isInstanceOf(JwtValidationException.class)
                .extracting(e -> ((JwtValidationException) e).getErrors())
                .asString()
                .contains("Ended");
    }

    @Test
    void a_token_of_another_key_is_looked_at_and_refused_each_time() {
        var forged = token(key());

        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThat(looks).hasValue(2);
    }

    private TokenVerification tokens() {
        JWKSource<SecurityContext> keys =
                (selector, _) -> {
                    looks.incrementAndGet();
                    return selector.select(new JWKSet(KEY.toPublicJWK()));
                };
        return new TokenVerification(
                NimbusJwtDecoder.withJwkSource(keys).build(),
                new SecuritySettings(ISSUER, ISSUER, null, List.of()),
                _ -> refusing.get());
    }

    private static String token(RSAKey key) {
        var claims =
                new JWTClaimsSet.Builder()
                        .subject("ana")
                        .issuer(ISSUER)
                        .audience("convoai")
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build();
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("key-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
