package io.convoai.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

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
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletInputStream getInputStream() throws IOException {
                        return new LimitedStream(super.getInputStream());
                    }
                },
                response);
    }

    private final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long left = limit.toBytes();

        LimitedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            var count = body.read(bytes, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge(limit);
            }
        }
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
