package io.convoai.platform.security;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The sign-ins that ended, and the permissions that changed, before the tokens did that tell of
 * them. Kept in memory only until the last of those tokens has expired; the compacted topic brings
 * them back after a restart.
 */
public final class Revocations {

    private final Map<String, Instant> expiryOfSid = new ConcurrentHashMap<>();
    private final Map<String, Change> changeOfUid = new ConcurrentHashMap<>();
    private final List<Consumer<String>> revocationListeners = new CopyOnWriteArrayList<>();
    private final List<ObjLongConsumer<String>> changeListeners = new CopyOnWriteArrayList<>();
    private final Clock clock;

    public Revocations(Clock clock) {
        this.clock = clock;
    }

    public boolean isRevoked(@Nullable String sid) {
        return sid != null && expiryOfSid.containsKey(sid);
    }

    /** Also when the token tells of permissions that the person does not have any more. */
    public boolean isRevoked(@Nullable String sid, @Nullable String uid, long version) {
        var change = uid == null ? null : changeOfUid.get(uid);
        return isRevoked(sid) || (change != null && version < change.version());
    }

    /** Tells the sid. */
    public void whenRevoked(Consumer<String> listener) {
        revocationListeners.add(listener);
    }

    /** Tells the uid and the version that is good from now on: tokens of lower ones are not. */
    public void whenPermissionsChanged(ObjLongConsumer<String> listener) {
        changeListeners.add(listener);
    }

    public void revoke(String sid, Instant tokensExpireAt) {
        if (concernsSomebody(tokensExpireAt) && expiryOfSid.put(sid, tokensExpireAt) == null) {
            revocationListeners.forEach(listener -> listener.accept(sid));
        }
    }

    public void changePermissions(String uid, long version, Instant tokensExpireAt) {
        var matters = concernsSomebody(tokensExpireAt);
        var known = changeOfUid.get(uid);
        if (matters && (known == null || known.version() < version)) {
            changeOfUid.put(uid, new Change(version, tokensExpireAt));
            changeListeners.forEach(listener -> listener.accept(uid, version));
        }
    }

    private boolean concernsSomebody(Instant tokensExpireAt) {
        var now = clock.instant();
        expiryOfSid.values().removeIf(now::isAfter);
        changeOfUid.values().removeIf(change -> now.isAfter(change.tokensExpireAt()));
        return !now.isAfter(tokensExpireAt);
    }

    private record Change(long version, Instant tokensExpireAt) {}
}
