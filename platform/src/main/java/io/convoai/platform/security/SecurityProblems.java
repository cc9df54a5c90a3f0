package io.convoai.platform.security;

import io.convoai.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** 401, 403, and 503 while the keys of auth-service cannot be fetched, as problems. */
public final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    public SecurityProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            keysAway(request, response);
            return;
        }
        var invalid = e instanceof InvalidBearerTokenException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
        var problem =
                invalid
                        ? Problem.document(
                                HttpStatus.UNAUTHORIZED,
                                "INVALID_TOKEN",
                                "Invalid token",
                                "Could not validate credentials")
                        : Problem.document(
                                HttpStatus.UNAUTHORIZED,
                                "NOT_AUTHENTICATED",
                                "Not signed in",
                                "Not authenticated");
        write(request, response, problem);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(
                request,
                response,
                Problem.document(
                        HttpStatus.FORBIDDEN, "FORBIDDEN", "Not allowed", whatIsMissing(e)));
    }

    private void keysAway(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        write(
                request,
                response,
                Problem.document(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "KEYS_UNAVAILABLE",
                        "Not available right now",
                        "The token cannot be checked because auth-service is away. Try again in a"
                                + " moment."));
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

    private void write(
            HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
