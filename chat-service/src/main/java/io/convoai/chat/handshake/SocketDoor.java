package io.convoai.chat.handshake;

import io.convoai.chat.conversation.Conversations;
import io.convoai.chat.handshake.Destination.Anonymous;
import io.convoai.chat.handshake.Destination.OfConversation;
import io.convoai.chat.handshake.Destination.OfPerson;
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
            var path = request.getURI().getPath().replaceFirst("^/ws/", "");
            admit(Destination.of(path)).putInto(attributes);
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

    private Admission admit(Destination destination) {
        var caller = caller();
        if (caller == null) {
            return anonymous(destination);
        }
        if (!caller.may("conversations.use")) {
            throw new AccessDeniedException("conversations.use");
        }
        return switch (destination) {
            case Anonymous _ -> new Admission(caller, null);
            case OfPerson(var username) -> admitAs(username, caller);
            case OfConversation(var id) -> admitTo(id, caller);
        };
    }

    private static Admission anonymous(Destination destination) {
        if (!(destination instanceof Anonymous)) {
            throw new AuthenticationCredentialsNotFoundException("No token");
        }
        return new Admission(null, null);
    }

    private static Admission admitAs(String username, Caller caller) {
        if (!username.equalsIgnoreCase(caller.username())) {
            throw new AccessDeniedException("Somebody else's name");
        }
        return new Admission(caller, null);
    }

    private Admission admitTo(String conversationId, Caller caller) {
        conversations.requireOwn(conversationId, caller.uid());
        return new Admission(caller, conversationId);
    }

    private static @Nullable Caller caller() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken token
                ? Caller.of(token.getToken())
                : null;
    }
}
