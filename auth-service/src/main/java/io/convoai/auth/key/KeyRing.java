package io.convoai.auth.key;

import static io.convoai.auth.key.LoadedKeys.KNOWN_EVERYWHERE;
import static io.convoai.auth.key.LoadedKeys.READ_EVERY;

import com.nimbusds.jose.jwk.JWKSet;
import io.convoai.auth.client.TokenLifetimes;
import java.time.Clock;
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

    private final SigningKeys rows;
    private final KeySettings settings;
    private final TokenLifetimes lifetimes;
    private final Clock clock;
    private volatile LoadedKeys loaded = LoadedKeys.NONE;

    KeyRing(SigningKeys rows, KeySettings settings, TokenLifetimes lifetimes, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    /** Oldest first. */
    List<SigningKey> keys() {
        return current().keys();
    }

    JWKSet published() {
        return current().published();
    }

    SigningKey signer() {
        return current().signer(clock.instant());
    }

    private LoadedKeys current() {
        var now = clock.instant();
        if (loaded.areDue(now)) {
            load(now);
        }
        return loaded;
    }

    private synchronized void load(Instant now) {
        if (!loaded.areDue(now)) {
            return;
        }
        try {
            loaded = read(now);
        } catch (DataAccessException | TransactionException away) {
            if (loaded.keys().isEmpty()) {
                throw away;
            }
            LOG.warn("The signing keys cannot be read again, those known stay in use", away);
            loaded = loaded.stillGood(now);
        }
    }

    private LoadedKeys read(Instant now) {
        rows.addUnlessNewerThan(now.minus(settings.signingKeyLifetime()));
        return new LoadedKeys(withoutOutlived(rows.all(), now), now);
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
        return kept;
    }

    private boolean isOutlived(SigningKey successor, Instant now) {
        var lastSignature = now.minus(lifetimes.longestToken());
        return successor.isOlderThan(lastSignature.minus(KNOWN_EVERYWHERE).minus(READ_EVERY));
    }
}
