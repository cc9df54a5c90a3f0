package io.convoai.platform.security;

import io.convoai.platform.problem.Problem;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.HandleAuthorizationDenied;
import org.springframework.security.authorization.method.MethodAuthorizationDeniedHandler;
import org.springframework.security.core.annotation.SecurityAnnotationScanner;
import org.springframework.security.core.annotation.SecurityAnnotationScanners;
import org.springframework.security.core.context.SecurityContextHolder;

/** In these words ConvoAI's first clients are told that their permissions do not suffice. */
@HandleAuthorizationDenied(handlerClass = Refusal.InWords.class)
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Refusal {

    String value();

    final class InWords implements MethodAuthorizationDeniedHandler {

        private static final SecurityAnnotationScanner<Refusal> REFUSALS =
                SecurityAnnotationScanners.requireUnique(Refusal.class);

        /** Who is not signed in meets the 401 of every other path. */
        @Override
        public Object handleDeniedInvocation(
                MethodInvocation endpoint, AuthorizationResult result) {
            var who = SecurityContextHolder.getContext().getAuthentication();
            var method = endpoint.getMethod();
            var refusal = REFUSALS.scan(method, method.getDeclaringClass());
            if (refusal == null || who == null || who instanceof AnonymousAuthenticationToken) {
                throw new AuthorizationDeniedException("Access Denied", result);
            }
            throw new NotAllowed(refusal.value());
        }
    }

    final class NotAllowed extends Problem {

        private NotAllowed(String words) {
            super(HttpStatus.FORBIDDEN, "FORBIDDEN", "Not allowed", words);
        }
    }
}
