package io.convoai.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Reads no body beyond its limit, whatever length the caller announced. */
public class BodyLimitFilter extends OncePerRequestFilter {

    private final DataSize limit;

    BodyLimitFilter(Limit limit) {
        this.limit = limit.maxBody();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = Math.toIntExact(limit.toBytes());
        chain.doFilter(
                new ContentCachingRequestWrapper(request, most) {
                    @Override
                    protected void handleContentOverflow(int most) {
                        throw new BodyTooLarge(limit);
                    }
                },
                response);
    }

    static final class BodyTooLarge extends Problem {

        BodyTooLarge(DataSize limit) {
            super(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "BODY_TOO_LARGE",
                    "Body too large",
                    "The body is larger than %d KB, the most that is read here."
                            .formatted(limit.toKilobytes()));
        }
    }

    /**
     * @param maxBody of a request; a longer one is refused with 413
     */
    @ConfigurationProperties("convoai")
    public record Limit(@DefaultValue("1MB") DataSize maxBody) {}
}
