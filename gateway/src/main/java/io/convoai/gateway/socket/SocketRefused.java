package io.convoai.gateway.socket;

import io.convoai.platform.problem.Problem;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Keeps the status with which the service refused, so that a client knows what to do. */
class SocketRefused extends Problem {

    private SocketRefused(HttpStatus status) {
        super(status, codeOf(status), "Socket refused", detailOf(status));
        if (status == HttpStatus.UNAUTHORIZED) {
            getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }

    static SocketRefused of(WebSocketClientHandshakeException refusal) {
        var answer = refusal.response();
        var status = answer == null ? null : HttpStatus.resolve(answer.status().code());
        return new SocketRefused(
                status != null && isKept(status) ? status : HttpStatus.BAD_GATEWAY);
    }

    private static boolean isKept(HttpStatus status) {
        return status.is4xxClientError() || status == HttpStatus.SERVICE_UNAVAILABLE;
    }

    private static String codeOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "NOT_AUTHENTICATED";
            case NOT_FOUND -> "CONVERSATION_NOT_FOUND";
            default -> status.name();
        };
    }

    private static String detailOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "Not authenticated";
            case FORBIDDEN -> "Your roles do not allow this.";
            case NOT_FOUND -> "Conversation not found";
            default -> "The service refused the socket.";
        };
    }
}
