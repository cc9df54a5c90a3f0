package io.convoai.chat.delivery;

import io.convoai.platform.security.Revocations;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

@Component
class OpenSockets {

    private static final CloseStatus SESSION_ENDED = new CloseStatus(4401, "The sign-in has ended");
    private static final CloseStatus PERMISSIONS_CHANGED =
            CloseStatus.SERVICE_RESTARTED.withReason("permissions changed");
    private static final Duration PING = Duration.ofSeconds(25);

    private final Set<ClientSocket> sockets = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<ClientSocket>> watching = new ConcurrentHashMap<>();
    private final Revocations revocations;

    OpenSockets(Revocations revocations) {
        this.revocations = revocations;
        revocations.whenRevoked(this::endSession);
        revocations.whenPermissionsChanged(this::reconnect);
    }

    /** Much may have happened between the handshake and now. */
    void opened(ClientSocket socket) {
        sockets.add(socket);
        var caller = socket.caller();
        if (caller == null) {
            return;
        }
        if (revocations.isRevoked(caller.sid())) {
            socket.close(SESSION_ENDED);
        } else if (revocations.isRevoked(caller.sid(), caller.uid(), caller.version())) {
            socket.close(PERMISSIONS_CHANGED);
        }
    }

    void closed(ClientSocket socket) {
        sockets.remove(socket);
        for (var id : socket.watched()) {
            watching.computeIfPresent(id, (_, all) -> without(all, socket));
        }
        socket.closed();
    }

    /** Only the owner's sockets may; who calls has checked. */
    void watch(String conversationId, ClientSocket socket) {
        socket.watch(conversationId);
        watching.compute(
                conversationId,
                (_, all) -> {
                    var watchers = all == null ? ConcurrentHashMap.<ClientSocket>newKeySet() : all;
                    watchers.add(socket);
                    return watchers;
                });
    }

    boolean isWatching(String conversationId, ClientSocket socket) {
        return watching.getOrDefault(conversationId, Set.of()).contains(socket);
    }

    void toStreaming(String conversationId, Consumer<ClientSocket> what) {
        watching.getOrDefault(conversationId, Set.of()).stream()
                .filter(ClientSocket::isStreaming)
                .forEach(what);
    }

    void toAll(String conversationId, Object frame) {
        watching.getOrDefault(conversationId, Set.of()).forEach(socket -> socket.send(frame));
    }

    void toOthers(String conversationId, ClientSocket sender, Object frame) {
        watching.getOrDefault(conversationId, Set.of()).stream()
                .filter(socket -> socket != sender)
                .forEach(socket -> socket.send(frame));
    }

    @Scheduled(fixedRateString = "PT25S")
    void pingAll() {
        sockets.forEach(socket -> socket.ping(PING));
    }

    private void endSession(String sid) {
        sockets.stream()
                .filter(socket -> socket.isOf(sid))
                .forEach(socket -> socket.close(SESSION_ENDED));
    }

    /** Who comes back, comes with a token that knows what the person may do now. */
    private void reconnect(String uid, long version) {
        sockets.stream()
                .filter(socket -> socket.isOlder(uid, version))
                .forEach(socket -> socket.close(PERMISSIONS_CHANGED));
    }

    @SuppressWarnings("NullAway") // an empty set leaves the map
    private static Set<ClientSocket> without(Set<ClientSocket> all, ClientSocket socket) {
        all.remove(socket);
        return all.isEmpty() ? null : all;
    }
}
