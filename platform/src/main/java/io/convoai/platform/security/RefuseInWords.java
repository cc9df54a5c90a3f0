package io.convoai.platform.security;

import io.convoai.platform.problem.Problem;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.MethodAuthorizationDeniedHandler;
import org.springframework.security.core.context.SecurityContextHolder;

final class RefuseInWords implements MethodAuthorizationDeniedHandler {

    /** Who is not signed in meets the 401 of every other path. */
    @Override
    public Object handleDeniedInvocation(MethodInvocation endpoint, AuthorizationResult result) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var refusal = refusalOf(endpoint);
        if (refusal == null || who == null || who instanceof AnonymousAuthenticationToken) {
            throw new AuthorizationDeniedException("Access Denied", result);
        }
        throw new NotAllowed(refusal.value());
    }

    private static @Nullable Refusal refusalOf(MethodInvocation endpoint) {
        var own = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Refusal.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(
                        endpoint.getMethod().getDeclaringClass(), Refusal.class);
    }

    private static final class NotAllowed extends Problem {

        NotAllowed(String words) {
            super(HttpStatus.FORBIDDEN, "FORBIDDEN", "Not allowed", words);
        }
    }
}
