package io.convoai.chat.delivery;

import io.convoai.platform.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
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

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);

    private final JsonMapper json;

    OldHandshakes(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var protocols = request.getHeader("Sec-WebSocket-Protocol");
        return !request.getRequestURI().startsWith("/ws/")
                || request.getHeader(HttpHeaders.UPGRADE) == null
                || protocols != null && protocols.contains(ClientSocket.STREAM);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var handshake = new Handshake(response);
        chain.doFilter(request, handshake);
        if (handshake.refused) {
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

    /** Holds back a refusal with all that it says. */
    private static final class Handshake extends HttpServletResponseWrapper {

        private boolean refused;

        Handshake(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            refused = REFUSALS.contains(status);
            if (!refused) {
                super.setStatus(status);
            }
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, "");
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            refused = REFUSALS.contains(status);
            if (!refused) {
                super.sendError(status, message);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase(HttpHeaders.WWW_AUTHENTICATE)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!refused) {
                super.flushBuffer();
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return refused ? new Nowhere() : super.getOutputStream();
        }
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int octet) {}
    }
}
