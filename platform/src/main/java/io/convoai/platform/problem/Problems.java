package io.convoai.platform.problem;

import io.convoai.platform.problem.BodyLimitFilter.BodyTooLarge;
import io.convoai.platform.problem.Problem.DatabaseAway;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Every error leaves as a problem; what went wrong inside stays in the log. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getMostSpecificCause() instanceof BodyTooLarge tooLarge) {
            return answer(tooLarge, request);
        }
        var problem =
                Problem.document(
                        HttpStatus.BAD_REQUEST,
                        "MALFORMED_BODY",
                        "Malformed body",
                        whereItBreaks(unreadable));
        return answer(unreadable, problem, headers, request);
    }

    private static String whereItBreaks(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JacksonException broken
                && broken.getLocation() != null) {
            return "The body is not valid JSON: it breaks at line %d, column %d."
                    .formatted(
                            broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
        }
        return "The body is missing or is not valid JSON.";
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> malformed(
            InvalidParameterException malformed, WebRequest request) {
        var problem =
                Problem.document(
                        HttpStatus.BAD_REQUEST,
                        "MALFORMED_PARAMETER",
                        "Malformed parameter",
                        "A parameter cannot be decoded: percent-encoded UTF-8 is expected.");
        return answer(malformed, problem, new HttpHeaders(), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unexpected(Exception unexpected, WebRequest request)
            throws Exception {
        if (isLeftToSecurity(unexpected)) {
            throw unexpected;
        }
        if (DatabaseAway.explains(unexpected)) {
            LOG.warn("The database cannot be reached: {}", unexpected.getMessage());
            return answer(new DatabaseAway(), request);
        }
        LOG.error("Unexpected error", unexpected);
        var problem =
                Problem.document(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "INTERNAL_ERROR",
                        "Something went wrong on our side",
                        "The request failed. Name its request id when you ask for help.");
        return answer(unexpected, problem, new HttpHeaders(), request);
    }

    private static boolean isLeftToSecurity(Exception e) {
        return e.getClass().getPackageName().startsWith("org.springframework.security");
    }

    private @Nullable ResponseEntity<Object> answer(Problem problem, WebRequest request) {
        return answer(problem, problem.getBody(), problem.getHeaders(), request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception e, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        var status = HttpStatusCode.valueOf(problem.getStatus());
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    /** Invalid fields make every error, of Spring's own or ours, a 422 that names them. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var fields = InvalidInput.fieldsOf(e, request);
        if (fields.isEmpty()) {
            return super.handleExceptionInternal(e, body, headers, status, request);
        }
        var problem = InvalidInput.document(fields, request);
        var invalid = HttpStatus.UNPROCESSABLE_CONTENT;
        return super.handleExceptionInternal(e, problem, headers, invalid, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            Problem.complete(problem);
        }
        return super.createResponseEntity(body, headers, status, request);
    }
}
