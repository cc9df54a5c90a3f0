package io.convoai.chat.socket;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * The way out of one socket. Whoever has something for it puts it into its queue and goes on; a
 * thread of its own sends, and a client that reads too slowly loses the socket, never the answer.
 */
final class SocketSender {

    private static final Logger LOG = LoggerFactory.getLogger(SocketSender.class);
    private static final int MAX_WAITING_CHARACTERS = 4_000_000; // one long answer is not too slow
    private static final CloseStatus TOO_SLOW =
            CloseStatus.SERVICE_OVERLOAD.withReason("Too slow: connect again and resume");

    private final WebSocketSession session;
    private final LinkedBlockingQueue<WebSocketMessage<?>> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger waitingCharacters = new AtomicInteger();
    private final Thread thread;

    SocketSender(WebSocketSession session) {
        this.session = session;
        this.thread = Thread.ofVirtual().name("socket-" + session.getId()).start(this::sendForEver);
    }

    void send(WebSocketMessage<?> message) {
        var characters = message.getPayloadLength();
        var behind = waitingCharacters.getAndAdd(characters);
        if (behind > MAX_WAITING_CHARACTERS) {
            close(TOO_SLOW);
        } else {
            waiting.add(message);
        }
    }

    /** On a thread of its own: closing waits for a send that a dead client blocks. */
    void close(CloseStatus status) {
        Thread.ofVirtual().name("close-" + session.getId()).start(() -> hangUp(status));
    }

    private void hangUp(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException e) {
            LOG.debug("Already gone", e);
        }
    }

    void stop() {
        thread.interrupt();
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
