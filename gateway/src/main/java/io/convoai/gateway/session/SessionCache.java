package io.convoai.gateway.session;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** So short-lived that what another replica changes bites within its second. */
@Component
public class SessionCache {

    private static final Duration CACHED = Duration.ofSeconds(1);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int MAX_SESSIONS = 10_000;

    private final SessionRows rows;
    private final SessionSettings settings;
    private final Clock clock;
    private final Scheduler virtualThreads;
    private final AsyncCache<String, Session> cache =
            Caffeine.newBuilder().expireAfterWrite(CACHED).maximumSize(MAX_SESSIONS).buildAsync();

    SessionCache(
            SessionRows rows, SessionSettings settings, Clock clock, Scheduler virtualThreads) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
        this.virtualThreads = virtualThreads;
    }

    Mono<Session> find(String idHash) {
        return Mono.fromFuture(() -> cache.get(idHash, (key, _) -> reading(key)), true);
    }

    public void forget(String idHash) {
        cache.synchronous().invalidate(idHash);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SessionEnded ended) {
        cache.synchronous().invalidateAll(ended.idHashes());
    }

    private CompletableFuture<@Nullable Session> reading(String idHash) {
        return CompletableFuture.supplyAsync(() -> read(idHash), virtualThreads::schedule);
    }

    private @Nullable Session read(String idHash) {
        var now = clock.instant();
        var found = rows.find(idHash, now.minus(settings.sessionIdle()));
        found.filter(session -> session.lastSeenAt().plus(SEEN_EVERY).isBefore(now))
                .ifPresent(session -> rows.touch(idHash, now));
        return found.orElse(null);
    }
}
