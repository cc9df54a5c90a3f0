package io.convoai.platform.usage;

import static java.util.Objects.requireNonNullElse;
import static org.springframework.security.web.context.RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME;

import io.convoai.platform.request.RequestId;
import io.convoai.platform.security.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Stands before security, so that refused calls are told as well. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class UsageFilter extends OncePerRequestFilter {

    private final UsageBuffer buffer;
    private final String service;
    private final Clock clock;

    UsageFilter(
            UsageBuffer buffer, @Value("${spring.application.name}") String service, Clock clock) {
        this.buffer = buffer;
        this.service = service;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/health")
                || path.startsWith("/actuator")
                || path.startsWith("/api/v1/analytics");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var start = System.nanoTime();
        var status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            buffer.add(called(request, status, (System.nanoTime() - start) / 1_000_000));
        }
    }

    private ApiCalled called(HttpServletRequest request, int status, long durationMs) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new ApiCalled(
                uidOf(request),
                service,
                request.getMethod(),
                route == null ? "none" : route.toString(),
                status,
                durationMs,
                requireNonNullElse(RequestId.current(), "none"),
                clock.instant());
    }

    private static @Nullable String uidOf(HttpServletRequest request) {
        var context = request.getAttribute(DEFAULT_REQUEST_ATTR_NAME);
        return context instanceof SecurityContext security
                ? Caller.uidIn(security.getAuthentication())
                : null;
    }
}
