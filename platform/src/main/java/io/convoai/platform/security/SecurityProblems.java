package io.convoai.platform.security;

import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import io.convoai.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** 401, 403, and 503 while the keys of auth-service cannot be fetched, as problems. */
public final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;

    public SecurityProblems(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        if (e instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            answer(request, response, keysUnavailable());
            return;
        }
        var invalid = e instanceof InvalidBearerTokenException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
        var unauthorized =
                Problem.document(
                        UNAUTHORIZED,
                        invalid ? "INVALID_TOKEN" : "NOT_AUTHENTICATED",
                        invalid ? "Invalid token" : "Not signed in",
                        invalid ? "Could not validate credentials" : "Not authenticated");
        answer(request, response, unauthorized);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) {
        var forbidden = Problem.document(FORBIDDEN, "FORBIDDEN", "Not allowed", whatIsMissing(e));
        answer(request, response, forbidden);
    }

    private static ProblemDetail keysUnavailable() {
        return Problem.document(
                SERVICE_UNAVAILABLE,
                "KEYS_UNAVAILABLE",
                "Not available right now",
                "The token cannot be checked because auth-service is away. Try again in a moment.");
    }

    private static String whatIsMissing(AccessDeniedException e) {
        var rule =
                e instanceof AuthorizationDeniedException denied
                        ? String.valueOf(denied.getAuthorizationResult())
                        : "";
        return Permissions.askedForIn(rule)
                .findFirst()
                .map(
                        "This asks for the permission %s, which your roles do not give you."
                                ::formatted)
                .orElse("Your roles do not allow this.");
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, ProblemDetail problem) {
        var status = HttpStatusCode.valueOf(problem.getStatus());
        problems.resolveException(
                request, response, null, new ErrorResponseException(status, problem, null));
    }
}
