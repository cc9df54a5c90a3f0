package io.convoai.gateway.socket;

import io.convoai.gateway.session.SessionEnded;
import io.convoai.platform.security.Revocations;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.reactive.socket.CloseStatus;
import reactor.core.publisher.Mono;

/** A socket ends with its sign-in, not with its access token. */
@Component
class OpenSockets implements SmartLifecycle {

    private static final CloseStatus SIGNED_OUT = new CloseStatus(4401, "signed out");

    private final Map<String, Set<SocketPair>> socketsOfSid = new ConcurrentHashMap<>();
    private final Revocations revocations;
    private volatile boolean running;

    OpenSockets(Revocations revocations) {
        this.revocations = revocations;
    }

    /** Runs the pair as long as both lines and the sign-in last. */
    Mono<Void> run(SocketPair pair, String sid) {
        socketsOfSid.compute(sid, (_, known) -> with(pair, known));
        if (revocations.isRevoked(sid)) {
            pair.close(SIGNED_OUT);
        }
        return pair.run().doFinally(_ -> forget(pair, sid));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SessionEnded ended) {
        close(socketsOfSid.getOrDefault(ended.sid(), Set.of()), SIGNED_OUT);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the server waits for its last requests: an open socket would be one of them. */
    @Override
    public void stop() {
        running = false;
        socketsOfSid.values().forEach(pairs -> close(pairs, CloseStatus.SERVICE_RESTARTED));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void forget(SocketPair pair, String sid) {
        socketsOfSid.computeIfPresent(sid, (_, known) -> without(pair, known));
    }

    private static void close(Set<SocketPair> pairs, CloseStatus status) {
        pairs.forEach(pair -> pair.close(status));
    }

    private static Set<SocketPair> with(SocketPair pair, @Nullable Set<SocketPair> known) {
        Set<SocketPair> all = known == null ? ConcurrentHashMap.newKeySet() : known;
        all.add(pair);
        return all;
    }

    private static @Nullable Set<SocketPair> without(SocketPair pair, Set<SocketPair> known) {
        known.remove(pair);
        return known.isEmpty() ? null : known;
    }
}
