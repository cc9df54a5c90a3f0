package io.convoai.chat.delivery;

import io.convoai.platform.security.Caller;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/**
 * One open socket. Whoever has something for it puts it into its queue and goes on; a thread of its
 * own sends, and a client that reads too slowly loses the socket, never the answer.
 */
final class ClientSocket {

    static final String STREAM = "convoai.stream.v1";

    private static final Logger LOG = LoggerFactory.getLogger(ClientSocket.class);
    private static final int MAX_WAITING_CHARACTERS = 4_000_000; // one long answer is not too slow
    private static final CloseStatus TOO_SLOW =
            CloseStatus.SERVICE_OVERLOAD.withReason("Too slow: connect again and resume");

    private final WebSocketSession session;
    private final @Nullable Caller caller;
    private final JsonMapper json;
    private final LinkedBlockingQueue<WebSocketMessage<?>> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger waitingCharacters = new AtomicInteger();
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    private final Set<String> followed = ConcurrentHashMap.newKeySet();
    private final StringBuilder unfinished = new StringBuilder();
    private final Thread sender;
    private volatile long heardAt = System.nanoTime();

    ClientSocket(WebSocketSession session, @Nullable Caller caller, JsonMapper json) {
        this.session = session;
        this.caller = caller;
        this.json = json;
        this.sender = Thread.ofVirtual().name("socket-" + session.getId()).start(this::sendForEver);
    }

    @Nullable Caller caller() {
        return caller;
    }

    boolean isOf(String sid) {
        return caller != null && sid.equals(caller.sid());
    }

    /** Whether it was opened with permissions of this person that hold no longer. */
    boolean isOlder(String uid, long version) {
        return caller != null && uid.equals(caller.uid()) && caller.version() < version;
    }

    boolean isStreaming() {
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
    void follow(String messageId) {
        followed.add(messageId);
    }

    void unfollow(String messageId) {
        followed.remove(messageId);
    }

    boolean follows(String messageId) {
        return followed.contains(messageId);
    }

    void send(Object frame) {
        put(new TextMessage(json.writeValueAsString(frame)));
    }

    /** Closes what has been silent for two pings. */
    void ping(Duration interval) {
        if (System.nanoTime() - heardAt > interval.multipliedBy(2).toNanos()) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        } else {
            put(new PingMessage());
        }
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    /** The whole frame once its last part is there; null before. Too large a one closes. */
    @Nullable String assembled(TextMessage part, int maxLength) {
        unfinished.append(part.getPayload());
        if (unfinished.length() > maxLength) {
            close(CloseStatus.TOO_BIG_TO_PROCESS);
            unfinished.setLength(0);
            return null;
        }
        if (!part.isLast()) {
            return null;
        }
        var frame = unfinished.toString();
        unfinished.setLength(0);
        return frame;
    }

    /** On a thread of its own: closing waits for a send that a dead client blocks. */
    void close(CloseStatus status) {
        Thread.ofVirtual()
                .name("close-" + session.getId())
                .start(() -> {
                    try {
                        session.close(status);
                    } catch (IOException e) {
                        LOG.debug("Already gone", e);
                    }
                });
    }

    void closed() {
        sender.interrupt();
    }

    private void put(WebSocketMessage<?> message) {
        var characters = message.getPayloadLength();
        var behind = waitingCharacters.getAndAdd(characters);
        if (behind > MAX_WAITING_CHARACTERS) {
            close(TOO_SLOW);
        } else {
            waiting.add(message);
        }
    }

    private void sendForEver() {
        try {
            while (true) {
                var message = waiting.take();
                session.sendMessage(message);
                waitingCharacters.addAndGet(-message.getPayloadLength());
            }
        } catch (InterruptedException e) {
            LOG.debug("Closed");
        } catch (IOException | RuntimeException e) {
            LOG.debug("The client is gone", e);
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }
}
