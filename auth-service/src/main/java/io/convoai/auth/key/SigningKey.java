package io.convoai.auth.key;

import com.nimbusds.jose.jwk.JWK;
import java.time.Instant;

record SigningKey(JWK key, Instant createdAt) {

    String kid() {
        return key.getKeyID();
    }

    @Override
    public String toString() {
        return "SigningKey[kid=%s]".formatted(kid());
    }
}
