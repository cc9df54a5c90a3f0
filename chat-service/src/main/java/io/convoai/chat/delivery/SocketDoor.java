package io.convoai.chat.delivery;

import io.convoai.chat.conversation.Conversations;
import io.convoai.platform.security.Caller;
import io.convoai.platform.security.SecurityProblems;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Refuses before the upgrade, with the status and the problem that HTTP would give. */
@Component
class SocketDoor implements HandshakeInterceptor {

    static final String CALLER = "caller";
    static final String CONVERSATION = "conversation";

    private static final String ANONYMOUS = "chat";
    private static final String OF_USERNAME = "chat/";

    private final Conversations conversations;
    private final SecurityProblems securityProblems;
    private final HandlerExceptionResolver problems;

    SocketDoor(
            Conversations conversations,
            SecurityProblems securityProblems,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.conversations = conversations;
        this.securityProblems = securityProblems;
        this.problems = problems;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        var servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
        var servletResponse = ((ServletServerHttpResponse) response).getServletResponse();
        try {
            admit(request.getURI().getPath().replaceFirst("^/ws/", ""), attributes);
            return true;
        } catch (AuthenticationException e) {
            securityProblems.commence(servletRequest, servletResponse, e);
        } catch (AccessDeniedException e) {
            securityProblems.handle(servletRequest, servletResponse, e);
        } catch (RuntimeException e) {
            problems.resolveException(servletRequest, servletResponse, null, e);
        }
        return false;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}

    /** ConvoAI's first clients also come without a conversation, by name or without one. */
    private void admit(String path, Map<String, Object> attributes) {
        var caller = caller();
        if (caller == null) {
            if (!path.equals(ANONYMOUS)) {
                throw new AuthenticationCredentialsNotFoundException("No token");
            }
            return;
        }
        if (!caller.may("conversations.use")) {
            throw new AccessDeniedException("conversations.use");
        }
        if (path.startsWith(OF_USERNAME)) {
            if (!path.substring(OF_USERNAME.length()).equalsIgnoreCase(caller.username())) {
                throw new AccessDeniedException("Somebody else's name");
            }
        } else if (!path.equals(ANONYMOUS)) {
            conversations.requireOwn(path, caller.uid());
            attributes.put(CONVERSATION, path);
        }
        attributes.put(CALLER, caller);
    }

    private static @Nullable Caller caller() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken token
                ? Caller.of(token.getToken())
                : null;
    }
}
