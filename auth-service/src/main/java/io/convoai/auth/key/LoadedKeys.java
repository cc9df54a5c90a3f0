package io.convoai.auth.key;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The keys as they were read at one time, oldest first. */
record LoadedKeys(List<SigningKey> keys, Instant at) {

    static final LoadedKeys NONE = new LoadedKeys(List.of(), Instant.MIN);
    static final Duration READ_EVERY = Duration.ofSeconds(30);
    static final Duration KNOWN_EVERYWHERE = READ_EVERY.multipliedBy(2);

    LoadedKeys {
        keys = List.copyOf(keys);
    }

    boolean areDue(Instant now) {
        return at.plus(READ_EVERY).isBefore(now);
    }

    LoadedKeys stillGood(Instant now) {
        return new LoadedKeys(keys, now);
    }

    JWKSet published() {
        return new JWKSet(keys.stream().map(SigningKey::key).toList());
    }

    /** The newest that all replicas must have read. */
    SigningKey signer(Instant now) {
        var knownSince = now.minus(KNOWN_EVERYWHERE);
        return keys.reversed().stream()
                .filter(key -> key.isOlderThan(knownSince))
                .findFirst()
                .orElseGet(keys::getFirst);
    }
}
