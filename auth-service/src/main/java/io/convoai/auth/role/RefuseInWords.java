package io.convoai.auth.role;

import io.convoai.platform.problem.Problem;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.MethodAuthorizationDeniedHandler;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class RefuseInWords implements MethodAuthorizationDeniedHandler {

    /** Who is not signed in meets the 401 of every other path. */
    @Override
    public Object handleDeniedInvocation(MethodInvocation endpoint, AuthorizationResult result) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var refusal =
                AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Refusal.class);
        if (refusal == null || who == null || who instanceof AnonymousAuthenticationToken) {
            throw new AuthorizationDeniedException("Access Denied", result);
        }
        throw new NotAllowed(refusal.value());
    }

    static class NotAllowed extends Problem {

        NotAllowed(String words) {
            super(HttpStatus.FORBIDDEN, "FORBIDDEN", "Not allowed", words);
        }
    }
}
