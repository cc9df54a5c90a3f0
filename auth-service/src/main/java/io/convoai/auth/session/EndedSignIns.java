package io.convoai.auth.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A browser whose sign-in has ended is nobody here. Not a bean: it belongs into two chains only.
 */
public final class EndedSignIns extends OncePerRequestFilter {

    private final SignIns signIns;

    public EndedSignIns(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isEnded(SecurityContextHolder.getContext().getAuthentication())) {
            forget(request);
        }
        chain.doFilter(request, response);
    }

    private boolean isEnded(@Nullable Authentication who) {
        return who != null && who.getDetails() instanceof String sid && !signIns.isOpen(sid);
    }

    private static void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
