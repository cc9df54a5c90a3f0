package io.convoai.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** The header everywhere; {@code ?token=} only for sockets, as ConvoAI's first clients send it. */
final class BearerToken implements BearerTokenResolver {

    private final DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var token = header.resolve(request);
        if (token == null && request.getRequestURI().startsWith("/ws/")) {
            return request.getParameter("token");
        }
        return token;
    }
}
