package io.convoai.chat.handshake;

import io.convoai.chat.socket.ClientSocket;
import io.convoai.platform.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * ConvoAI's first clients know one refusal of a handshake, 403, and are told no more. Others name
 * our subprotocol and learn which refusal it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OldHandshakes extends OncePerRequestFilter {

    private final JsonMapper json;

    OldHandshakes(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isHandshake(request) || namesOurSubprotocol(request);
    }

    private static boolean isHandshake(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/ws/")
                && request.getHeader(HttpHeaders.UPGRADE) != null;
    }

    private static boolean namesOurSubprotocol(HttpServletRequest request) {
        var protocols = request.getHeader("Sec-WebSocket-Protocol");
        return protocols != null && protocols.contains(ClientSocket.STREAM);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var handshake = new HeldResponse(response);
        chain.doFilter(request, handshake);
        if (handshake.isRefusal()) {
            refuse(response);
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        var problem =
                Problem.document(
                        HttpStatus.FORBIDDEN,
                        "HANDSHAKE_REFUSED",
                        "Not allowed",
                        "This socket needs a valid token and a conversation of your own");
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
