package io.convoai.platform.problem;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

/** Turns Spring's and Jackson's ways of saying "invalid" into one document. */
final class InvalidInput {

    private InvalidInput() {}

    static List<InvalidField> fieldsOf(MethodArgumentNotValidException invalid) {
        return invalid.getFieldErrors().stream().map(InvalidInput::inBody).toList();
    }

    static List<InvalidField> fieldsOf(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result ->
                        result instanceof ParameterErrors errors
                                ? errors.getFieldErrors().stream().map(InvalidInput::inBody)
                                : result.getResolvableErrors().stream()
                                        .map(error ->
                                                InvalidField.of(
                                                        place(result.getMethodParameter()),
                                                        name(result.getMethodParameter()),
                                                        error.getDefaultMessage(),
                                                        result.getArgument())))
                .toList();
    }

    static InvalidField fieldOf(MethodArgumentTypeMismatchException mismatch) {
        var expected = mismatch.getRequiredType();
        var otherwise =
                "is not a "
                        + (expected == null ? "valid value" : expected.getSimpleName())
                                .toLowerCase(Locale.ROOT);
        return InvalidField.of(
                place(mismatch.getParameter()),
                mismatch.getName(),
                refusal(mismatch.getMostSpecificCause().getMessage(), otherwise),
                mismatch.getValue());
    }

    /** Spring's own words name classes of ours. */
    private static String refusal(@Nullable String cause, String otherwise) {
        return cause != null && cause.contains(PrintableText.REFUSAL)
                ? PrintableText.REFUSAL
                : otherwise;
    }

    static boolean isOnConvoaiPath(WebRequest request) {
        var handler =
                request.getAttribute(
                        HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
                        RequestAttributes.SCOPE_REQUEST);
        return handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(ConvoaiPath.class);
    }

    static Object document(List<InvalidField> fields, WebRequest request) {
        var sentences = fields.stream().map(InvalidField::sentence).collect(joining("; "));
        var problem =
                ProblemDocument.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "INVALID_INPUT",
                        "Invalid input",
                        sentences);
        var errors =
                fields.stream()
                        .map(f -> Map.of("field", f.field(), "message", f.message()))
                        .toList();
        problem.setProperty("errors", errors);
        if (!isOnConvoaiPath(request)) {
            return problem;
        }
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("type", problem.getType());
        document.put("title", problem.getTitle());
        document.put("status", problem.getStatus());
        document.put("detail", fields.stream().map(InvalidInput::convoaiForm).toList());
        if (request instanceof ServletWebRequest servlet) {
            document.put("instance", servlet.getRequest().getRequestURI());
        }
        document.putAll(problem.getProperties());
        return document;
    }

    private static Map<String, @Nullable Object> convoaiForm(InvalidField field) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("type", field.type());
        form.put("loc", field.location());
        form.put("msg", field.message());
        form.put("input", field.input());
        return form;
    }

    private static InvalidField inBody(FieldError error) {
        var said = error.getDefaultMessage();
        return InvalidField.of(
                "body",
                SnakeCase.of(error.getField()),
                error.isBindingFailure() ? refusal(said, "has the wrong type") : said,
                error.getRejectedValue());
    }

    private static String place(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class) ? "query" : "path";
    }

    private static String name(MethodParameter parameter) {
        var name = parameter.getParameterName();
        return name == null ? "parameter" : SnakeCase.of(name);
    }
}
