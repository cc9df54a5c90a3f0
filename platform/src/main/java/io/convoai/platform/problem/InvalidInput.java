package io.convoai.platform.problem;

import static java.util.stream.Collectors.joining;
import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;
import static org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DatabindException;

/** Turns Spring's and Jackson's ways of saying "invalid" into one document. */
final class InvalidInput {

    private InvalidInput() {}

    /** Empty when something else is wrong. */
    static List<InvalidField> fieldsOf(Exception e, WebRequest request) {
        return switch (e) {
            case MethodArgumentNotValidException invalid ->
                    fieldsOf(invalid, invalid.getParameter()).toList();
            case HandlerMethodValidationException invalid ->
                    invalid.getParameterValidationResults().stream()
                            .flatMap(InvalidInput::fieldsOf)
                            .toList();
            case MissingServletRequestParameterException missing ->
                    List.of(InvalidField.in("query", missing.getParameterName(), "is missing"));
            case MethodArgumentTypeMismatchException mismatch -> List.of(fieldOf(mismatch));
            case HttpMessageNotReadableException unreadable -> fieldsOf(unreadable, request);
            default -> List.of();
        };
    }

    private static Stream<InvalidField> fieldsOf(ParameterValidationResult result) {
        return result instanceof ParameterErrors errors
                ? fieldsOf(errors, result.getMethodParameter())
                : result.getResolvableErrors().stream()
                        .map(error ->
                                InvalidField.in(
                                        result.getMethodParameter(),
                                        error.getDefaultMessage(),
                                        result.getArgument()));
    }

    private static Stream<InvalidField> fieldsOf(Errors errors, MethodParameter parameter) {
        return errors.getFieldErrors().stream().map(error -> InvalidField.in(parameter, error));
    }

    private static InvalidField fieldOf(MethodArgumentTypeMismatchException mismatch) {
        var expected = mismatch.getRequiredType();
        var otherwise =
                expected == null
                        ? "is not valid"
                        : "is not of type " + expected.getSimpleName().toLowerCase(Locale.ROOT);
        var said = mismatch.getMostSpecificCause().getMessage();
        var message = InvalidField.refusal(said, otherwise);
        return InvalidField.in(mismatch.getParameter(), message, mismatch.getValue());
    }

    /** Well-formed JSON with a value of the wrong type, and on ConvoAI's paths bad JSON too. */
    private static List<InvalidField> fieldsOf(
            HttpMessageNotReadableException unreadable, WebRequest request) {
        if (unreadable.getCause() instanceof DatabindException mismatch
                && !mismatch.getPath().isEmpty()) {
            var field =
                    mismatch.getPath().stream()
                            .map(step ->
                                    step.getPropertyName() == null ? "" : step.getPropertyName())
                            .collect(joining("."));
            var said = mismatch.getOriginalMessage();
            var message = InvalidField.refusal(said, InvalidField.WRONG_TYPE);
            return List.of(InvalidField.in("body", field, message));
        }
        return isOnConvoaiPath(request)
                ? List.of(InvalidField.in("body", "json", "JSON decode error"))
                : List.of();
    }

    static ProblemDetail document(List<InvalidField> fields, WebRequest request) {
        var problem =
                Problem.document(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "INVALID_INPUT",
                        "Invalid input",
                        fields.stream().map(InvalidField::sentence).collect(joining("; ")));
        var errors =
                fields.stream()
                        .map(field -> Map.of("field", field.field(), "message", field.message()))
                        .toList();
        problem.setProperty("errors", errors);
        if (isOnConvoaiPath(request)) {
            problem.setDetail(null);
            problem.setProperty("detail", fields);
        }
        return problem;
    }

    private static boolean isOnConvoaiPath(WebRequest request) {
        var handler = request.getAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, SCOPE_REQUEST);
        return handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(ConvoaiPath.class);
    }
}
