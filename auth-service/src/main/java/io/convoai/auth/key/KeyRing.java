package io.convoai.auth.key;

import io.convoai.auth.client.TokenLifetimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The keys as this replica knows them, read anew every 30 seconds. A new key signs only when all
 * replicas must have read it; a replaced one leaves when the last token that it signed has expired.
 */
@Component
class KeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final Duration READ_EVERY = Duration.ofSeconds(30);
    private static final Duration KNOWN_EVERYWHERE = READ_EVERY.multipliedBy(2);

    private final SigningKeys rows;
    private final KeySettings settings;
    private final TokenLifetimes lifetimes;
    private final Clock clock;
    private volatile Loaded loaded = new Loaded(List.of(), Instant.MIN);

    KeyRing(SigningKeys rows, KeySettings settings, TokenLifetimes lifetimes, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    /** Oldest first. */
    List<SigningKey> keys() {
        var now = clock.instant();
        if (loaded.at().plus(READ_EVERY).isBefore(now)) {
            load(now);
        }
        return loaded.keys();
    }

    SigningKey signer() {
        return signerOf(keys(), clock.instant());
    }

    private synchronized void load(Instant now) {
        if (loaded.at().plus(READ_EVERY).isAfter(now)) {
            return;
        }
        try {
            rows.addUnlessNewerThan(now.minus(settings.signingKeyLifetime()));
            loaded = new Loaded(withoutOutlived(rows.all(), now), now);
        } catch (DataAccessException | TransactionException away) {
            if (loaded.keys().isEmpty()) {
                throw away;
            }
            LOG.warn("The signing keys cannot be read again, those known stay in use", away);
            loaded = new Loaded(loaded.keys(), now);
        }
    }

    private List<SigningKey> withoutOutlived(List<SigningKey> keys, Instant now) {
        var kept = new ArrayList<>(keys);
        var outlived = new ArrayList<String>();
        while (kept.size() > 1 && isOutlived(kept.get(1), now)) {
            outlived.add(kept.removeFirst().kid());
        }
        if (!outlived.isEmpty()) {
            rows.remove(outlived);
        }
        return List.copyOf(kept);
    }

    private boolean isOutlived(SigningKey successor, Instant now) {
        return successor
                .createdAt()
                .plus(KNOWN_EVERYWHERE)
                .plus(READ_EVERY)
                .plus(lifetimes.longestToken())
                .isBefore(now);
    }

    private static SigningKey signerOf(List<SigningKey> keys, Instant now) {
        var knownSince = now.minus(KNOWN_EVERYWHERE);
        return keys.reversed().stream()
                .filter(key -> key.createdAt().isBefore(knownSince))
                .findFirst()
                .orElseGet(keys::getFirst);
    }

    private record Loaded(List<SigningKey> keys, Instant at) {}
}
