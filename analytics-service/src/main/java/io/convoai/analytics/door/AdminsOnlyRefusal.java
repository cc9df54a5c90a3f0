package io.convoai.analytics.door;

import io.convoai.platform.problem.Problem;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.MethodAuthorizationDeniedHandler;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class AdminsOnlyRefusal implements MethodAuthorizationDeniedHandler {

    /** Who is not signed in meets the 401 of every other path. */
    @Override
    public Object handleDeniedInvocation(MethodInvocation endpoint, AuthorizationResult result) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            throw new AuthorizationDeniedException("Access Denied", result);
        }
        throw new AdminAccessRequired();
    }

    static class AdminAccessRequired extends Problem {

        AdminAccessRequired() {
            super(
                    HttpStatus.FORBIDDEN,
                    "FORBIDDEN",
                    "Not allowed",
                    "Admin access required. You do not have permission to access this resource.");
        }
    }
}
