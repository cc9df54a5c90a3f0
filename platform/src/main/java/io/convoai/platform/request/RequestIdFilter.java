package io.convoai.platform.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Names every request and writes its one line to the log; the path never with its query. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestIdFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("io.convoai.request");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = RequestId.of(request.getHeader(RequestId.HEADER));
        response.setHeader(RequestId.HEADER, id);
        var start = System.nanoTime();
        try (var _ = MDC.putCloseable(RequestId.LOG_KEY, id)) {
            try {
                chain.doFilter(request, response);
            } finally {
                log(request, response, (System.nanoTime() - start) / 1_000_000);
            }
        }
    }

    private static void log(
            HttpServletRequest request, HttpServletResponse response, long milliseconds) {
        var template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if ("/health".equals(template) || request.getRequestURI().startsWith("/actuator")) {
            return;
        }
        LOG.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", template == null ? "none" : template.toString())
                .addKeyValue("status", response.getStatus())
                .addKeyValue("duration_ms", milliseconds)
                .log("request");
    }
}
