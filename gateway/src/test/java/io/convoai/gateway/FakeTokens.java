package io.convoai.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;

/** Signs what auth-service would sign, for Ana. */
final class FakeTokens {

    private final RSAKey key = newKey();

    String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    String access(Claims claims, String sid) {
        return signed(
                claims.of(sid)
                        .audience("convoai")
                        .jwtID(RandomStringUtils.secure().nextAlphanumeric(16)));
    }

    String id(Claims claims, String sid, String nonce, String fullName) {
        return signed(
                claims.of(sid)
                        .audience("gateway")
                        .claim("nonce", nonce)
                        .claim("full_name", fullName)
                        .claim("email", "ana@example.com"));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    record Claims(String uid, long version, List<String> permissions, Duration lifetime) {

        private JWTClaimsSet.Builder of(String sid) {
            var now = Instant.now();
            return new JWTClaimsSet.Builder()
                    .issuer(RunningGateway.PUBLIC_URL)
                    .subject("ana")
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plus(lifetime)))
                    .claim("uid", uid)
                    .claim("ver", version)
                    .claim("sid", sid)
                    .claim("roles", List.of("user"))
                    .claim("permissions", permissions);
        }
    }
}
