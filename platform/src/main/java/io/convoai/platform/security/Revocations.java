package io.convoai.platform.security;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sign-ins that ended before their tokens did. Kept in memory only until the last of those
 * tokens has expired; the compacted topic brings them back after a restart.
 */
public final class Revocations {

    private final Map<String, Instant> expiryOfSid = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Clock clock;

    public Revocations(Clock clock) {
        this.clock = clock;
    }

    public boolean isRevoked(@Nullable String sid) {
        return sid != null && expiryOfSid.containsKey(sid);
    }

    public void whenRevoked(Consumer<String> listener) {
        listeners.add(listener);
    }

    public void revoke(String sid, Instant tokensExpireAt) {
        var now = clock.instant();
        expiryOfSid.values().removeIf(now::isAfter);
        if (now.isAfter(tokensExpireAt)) {
            return;
        }
        if (expiryOfSid.put(sid, tokensExpireAt) == null) {
            listeners.forEach(listener -> listener.accept(sid));
        }
    }
}
