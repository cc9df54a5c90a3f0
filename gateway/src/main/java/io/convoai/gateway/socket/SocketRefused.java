package io.convoai.gateway.socket;

import io.convoai.platform.problem.Problem;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Keeps the status with which the service refused, and when to try again, so that a client knows
 * what to do. An answer that is neither a socket nor a refusal is an error of ours.
 */
class SocketRefused extends Problem {

    private static final Set<String> KEPT =
            Set.of(HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

    private SocketRefused(HttpStatus status) {
        super(status, codeOf(status), "Socket refused", detailOf(status));
        if (status == HttpStatus.UNAUTHORIZED) {
            getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }

    static SocketRefused of(WebSocketClientHandshakeException refusal) {
        var answer = refusal.response();
        var refused = new SocketRefused(statusOf(answer));
        if (answer != null) {
            KEPT.stream()
                    .filter(answer.headers()::contains)
                    .forEach(name -> refused.getHeaders().put(name, answer.headers().getAll(name)));
        }
        return refused;
    }

    private static HttpStatus statusOf(@Nullable HttpResponse answer) {
        var status = answer == null ? null : HttpStatus.resolve(answer.status().code());
        return status != null && status.isError() ? status : HttpStatus.BAD_GATEWAY;
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
