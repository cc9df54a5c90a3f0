package io.convoai.chat.delivery;

import io.convoai.chat.handshake.Admission;
import io.convoai.chat.socket.Audiences;
import io.convoai.chat.socket.ClientSocket;
import io.convoai.chat.socket.OpenSockets;
import io.convoai.platform.request.RequestId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/** Every command gets its reply, every broken one its error, and the socket lives on. */
@Component
class ChatSocketHandler extends AbstractWebSocketHandler implements SubProtocolCapable {

    private static final Logger LOG = LoggerFactory.getLogger(ChatSocketHandler.class);
    private static final int MAX_FRAME_CHARACTERS = 256 * 1024;
    private static final Frame INVALID_JSON =
            Frame.failure("error", "Invalid JSON format", "INVALID_JSON");
    private static final Frame BINARY_FRAME =
            Frame.failure(
                    "error",
                    "Binary frames are not understood: send JSON in a text frame",
                    "BINARY_FRAME");

    private final Map<String, ClientSocket> socketOfSession = new ConcurrentHashMap<>();
    private final OpenSockets sockets;
    private final Audiences audiences;
    private final Commands commands;
    private final JsonMapper json;

    ChatSocketHandler(
            OpenSockets sockets, Audiences audiences, Commands commands, JsonMapper json) {
        this.sockets = sockets;
        this.audiences = audiences;
        this.commands = commands;
        this.json = json;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(ClientSocket.STREAM);
    }

    /** In parts, each socket needs a small buffer and not one of the largest frame. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var admission = Admission.in(session.getAttributes());
        var socket = new ClientSocket(session, admission.caller(), json);
        socketOfSession.put(session.getId(), socket);
        if (admission.conversationId() != null) {
            audiences.watch(admission.conversationId(), socket);
        }
        sockets.opened(socket);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Optional.ofNullable(socketOfSession.remove(session.getId())).ifPresent(sockets::closed);
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) {
        LOG.debug("The line broke", exception);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage part) {
        var socket = socketOfSession.get(session.getId());
        if (socket == null) {
            return;
        }
        socket.heard();
        var frame = socket.assembled(part, MAX_FRAME_CHARACTERS);
        if (frame != null) {
            RequestId.during(RequestId.of(null), () -> handle(frame, socket));
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage part) {
        var socket = socketOfSession.get(session.getId());
        if (socket != null && part.isLast()) {
            socket.heard();
            socket.send(BINARY_FRAME);
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage pong) {
        Optional.ofNullable(socketOfSession.get(session.getId())).ifPresent(ClientSocket::heard);
    }

    private void handle(String frame, ClientSocket socket) {
        var command = Command.read(json, frame);
        if (command == null) {
            socket.send(INVALID_JSON);
            return;
        }
        var refusal = refusalOf(command, socket);
        if (refusal != null) {
            socket.send(refusal.about(command.conversationId(), command.clientId()));
        }
    }

    /** Null when the command answers for itself. */
    private @Nullable Frame refusalOf(Command command, ClientSocket socket) {
        var caller = socket.caller();
        if (caller == null) {
            return Frame.failure(command.type(), "Authentication required", "NOT_AUTHENTICATED");
        }
        try {
            var request = new SocketRequest(command, socket, caller.uid());
            return commands.obey(request) ? null : unknown(command.type());
        } catch (RuntimeException failure) {
            return CommandFailures.frameOf(command.type(), failure);
        }
    }

    private static Frame unknown(String type) {
        return Frame.failure("error", "Unknown message type: " + type, "UNKNOWN_MESSAGE_TYPE");
    }
}
