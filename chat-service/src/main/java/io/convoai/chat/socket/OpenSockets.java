package io.convoai.chat.socket;

import io.convoai.platform.security.Revocations;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

@Component
public class OpenSockets {

    private static final CloseStatus SESSION_ENDED = new CloseStatus(4401, "The sign-in has ended");
    private static final CloseStatus PERMISSIONS_CHANGED =
            CloseStatus.SERVICE_RESTARTED.withReason("permissions changed");
    private static final Duration PING = Duration.ofSeconds(25);

    private final Set<ClientSocket> sockets = ConcurrentHashMap.newKeySet();
    private final Audiences audiences;
    private final Revocations revocations;

    OpenSockets(Audiences audiences, Revocations revocations) {
        this.audiences = audiences;
        this.revocations = revocations;
        revocations.whenRevoked(this::endSession);
        revocations.whenPermissionsChanged(this::reconnect);
    }

    /** Much may have happened between the handshake and now. */
    public void opened(ClientSocket socket) {
        sockets.add(socket);
        var caller = socket.caller();
        if (caller != null && revocations.isRevoked(caller.sid(), caller.uid(), caller.version())) {
            socket.close(revocations.isRevoked(caller.sid()) ? SESSION_ENDED : PERMISSIONS_CHANGED);
        }
    }

    public void closed(ClientSocket socket) {
        sockets.remove(socket);
        audiences.forget(socket);
        socket.closed();
    }

    @Scheduled(fixedRateString = "PT25S")
    void pingAll() {
        sockets.forEach(socket -> socket.ping(PING));
    }

    private void endSession(String sid) {
        close(socket -> socket.isOf(sid), SESSION_ENDED);
    }

    /** Who comes back, comes with a token that knows what the person may do now. */
    private void reconnect(String uid, long version) {
        close(socket -> socket.isOlder(uid, version), PERMISSIONS_CHANGED);
    }

    private void close(Predicate<ClientSocket> which, CloseStatus status) {
        sockets.stream().filter(which).forEach(socket -> socket.close(status));
    }
}
