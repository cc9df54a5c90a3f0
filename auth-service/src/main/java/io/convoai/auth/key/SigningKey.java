package io.convoai.auth.key;

import com.nimbusds.jose.jwk.JWK;
import java.time.Instant;
import java.util.List;

record SigningKey(JWK key, Instant createdAt) {

    String kid() {
        return key.getKeyID();
    }

    JWK among(List<JWK> keys) {
        return keys.stream().filter(jwk -> kid().equals(jwk.getKeyID())).findFirst().orElseThrow();
    }

    boolean isOlderThan(Instant time) {
        return createdAt.isBefore(time);
    }

    @Override
    public String toString() {
        return "SigningKey[kid=%s]".formatted(kid());
    }
}
