package io.convoai.chat.socket;

import io.convoai.platform.security.Caller;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** One open socket: whose it is, what it hears of, and whether its client is still there. */
public final class ClientSocket {

    public static final String STREAM = "convoai.stream.v1";

    private final WebSocketSession session;
    private final @Nullable Caller caller;
    private final JsonMapper json;
    private final SocketSender sender;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    private final Set<String> followed = ConcurrentHashMap.newKeySet();
    private final StringBuilder unfinished = new StringBuilder();
    private volatile long heardAt = System.nanoTime();

    public ClientSocket(WebSocketSession session, @Nullable Caller caller, JsonMapper json) {
        this.session = session;
        this.caller = caller;
        this.json = json;
        this.sender = new SocketSender(session);
    }

    public @Nullable Caller caller() {
        return caller;
    }

    boolean isOf(String sid) {
        return caller != null && sid.equals(caller.sid());
    }

    /** Whether it was opened with permissions of this person that hold no longer. */
    boolean isOlder(String uid, long version) {
        return caller != null && uid.equals(caller.uid()) && caller.version() < version;
    }

    public boolean isStreaming() {
        return STREAM.equals(session.getAcceptedProtocol());
    }

    /** From now on it hears of this conversation. */
    void watch(String conversationId) {
        watched.add(conversationId);
    }

    Set<String> watched() {
        return watched;
    }

    /** From now on it gets this answer's pieces. */
    public void follow(String messageId) {
        followed.add(messageId);
    }

    public void unfollow(String messageId) {
        followed.remove(messageId);
    }

    public boolean follows(String messageId) {
        return followed.contains(messageId);
    }

    public void send(Object frame) {
        sender.send(new TextMessage(json.writeValueAsString(frame)));
    }

    /** Closes what has been silent for two pings. */
    void ping(Duration interval) {
        if (isSilentFor(interval.multipliedBy(2))) {
            sender.close(CloseStatus.SESSION_NOT_RELIABLE);
        } else {
            sender.send(new PingMessage());
        }
    }

    private boolean isSilentFor(Duration time) {
        return System.nanoTime() - heardAt > time.toNanos();
    }

    public void heard() {
        heardAt = System.nanoTime();
    }

    /** The whole frame once its last part is there; null before. Too large a one closes. */
    public @Nullable String assembled(TextMessage part, int maxLength) {
        unfinished.append(part.getPayload());
        if (unfinished.length() > maxLength) {
            sender.close(CloseStatus.TOO_BIG_TO_PROCESS);
            unfinished.setLength(0);
            return null;
        }
        return part.isLast() ? finished() : null;
    }

    private String finished() {
        var frame = unfinished.toString();
        unfinished.setLength(0);
        return frame;
    }

    void close(CloseStatus status) {
        sender.close(status);
    }

    void closed() {
        sender.stop();
    }
}
