package io.convoai.gateway.bff;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** No foreign page can set this header without asking first, and it is never allowed to. */
public final class CsrfRule {

    private static final String HEADER = "X-Requested-With";
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private CsrfRule() {}

    /** For a request whose cookie is about to count as the person. */
    public static void requireHeader(ServerHttpRequest request) {
        if (!isSafe(request) && !hasHeader(request)) {
            throw new CsrfHeaderMissing();
        }
    }

    private static boolean isSafe(ServerHttpRequest request) {
        return SAFE.contains(request.getMethod());
    }

    private static boolean hasHeader(ServerHttpRequest request) {
        return "app".equals(request.getHeaders().getFirst(HEADER));
    }
}
