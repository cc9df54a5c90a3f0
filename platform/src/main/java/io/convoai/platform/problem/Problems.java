package io.convoai.platform.problem;

import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error leaves as a problem; what went wrong inside stays in the log. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return unprocessable(invalid, InvalidInput.fieldsOf(invalid), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return unprocessable(invalid, InvalidInput.fieldsOf(invalid), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var field = InvalidField.of("query", missing.getParameterName(), "is missing", null);
        return unprocessable(missing, List.of(field), headers, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> wrongType(
            MethodArgumentTypeMismatchException mismatch, WebRequest request) {
        return unprocessable(
                mismatch, List.of(InvalidInput.fieldOf(mismatch)), new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var tooLarge = UnreadableBody.tooLarge(unreadable);
        if (tooLarge != null) {
            return handleExceptionInternal(
                    tooLarge, tooLarge.getBody(), headers, tooLarge.getStatusCode(), request);
        }
        var field = UnreadableBody.fieldOf(unreadable);
        if (field != null) {
            return unprocessable(unreadable, List.of(field), headers, request);
        }
        if (InvalidInput.isOnConvoaiPath(request)) {
            var body = InvalidField.of("body", "json", "JSON decode error", null);
            return unprocessable(unreadable, List.of(body), headers, request);
        }
        var problem = ProblemDocument.malformed(UnreadableBody.whereItBreaks(unreadable));
        return answer(unreadable, problem, headers, request);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class
    })
    @Nullable ResponseEntity<Object> databaseAway(Exception away, WebRequest request) {
        LOG.warn("The database cannot be reached: {}", away.getMessage());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return answer(away, ProblemDocument.databaseAway(), headers, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unexpected(Exception unexpected, WebRequest request)
            throws Exception {
        if (isLeftToSecurity(unexpected)) {
            throw unexpected;
        }
        var headers = new HttpHeaders();
        if (unexpected instanceof InvalidParameterException) {
            return answer(unexpected, ProblemDocument.malformedParameter(), headers, request);
        }
        LOG.error("Unexpected error", unexpected);
        return answer(unexpected, ProblemDocument.unexpected(), headers, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception e, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        var status = HttpStatusCode.valueOf(problem.getStatus());
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            ProblemDocument.complete(problem);
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> unprocessable(
            Exception invalid, List<InvalidField> fields, HttpHeaders headers, WebRequest request) {
        var typed = new HttpHeaders(headers);
        typed.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return handleExceptionInternal(
                invalid,
                InvalidInput.document(fields, request),
                typed,
                HttpStatus.UNPROCESSABLE_CONTENT,
                request);
    }

    private static boolean isLeftToSecurity(Exception e) {
        return e.getClass().getPackageName().startsWith("org.springframework.security");
    }
}
