package io.convoai.platform.problem;

import static org.springframework.jdbc.support.JdbcUtils.convertPropertyNameToUnderscoreName;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** One wrong field, in the form that ConvoAI's first clients know. */
record InvalidField(
        String type,
        @JsonProperty("loc") List<String> location,
        @JsonProperty("msg") String message,
        @Nullable Object input) {

    static final String WRONG_TYPE = "has the wrong type";

    private static final int SHOWN_CHARACTERS = 80;

    static InvalidField in(String place, String field, String message) {
        return of(place, field, message, null);
    }

    /** A field of a body or a form, or else of a record of query parameters. */
    static InvalidField in(MethodParameter parameter, FieldError error) {
        var said = error.getDefaultMessage();
        var ofBody = isBody(parameter) || parameter.hasParameterAnnotation(ModelAttribute.class);
        return of(
                ofBody ? "body" : "query",
                convertPropertyNameToUnderscoreName(error.getField()),
                error.isBindingFailure() ? refusal(said, WRONG_TYPE) : said,
                error.getRejectedValue());
    }

    static InvalidField in(
            MethodParameter parameter, @Nullable String message, @Nullable Object input) {
        var elsewhere = parameter.hasParameterAnnotation(RequestParam.class) ? "query" : "path";
        var name = parameter.getParameterName();
        return of(
                isBody(parameter) ? "body" : elsewhere,
                name == null ? "parameter" : convertPropertyNameToUnderscoreName(name),
                message,
                input);
    }

    /** Spring's and Jackson's own words name classes of ours. */
    static String refusal(@Nullable String said, String otherwise) {
        var refusal = PrintableText.refusalIn(said);
        return refusal == null ? otherwise : refusal;
    }

    String field() {
        return location.getLast();
    }

    String sentence() {
        return input == null
                ? "%s %s".formatted(field(), message)
                : "%s \"%s\" %s".formatted(field(), input, message);
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class);
    }

    private static InvalidField of(
            String place, String field, @Nullable String message, @Nullable Object input) {
        return new InvalidField(
                input == null ? "missing" : "value_error",
                List.of(place, field),
                message == null ? "is invalid" : message,
                shown(field, input));
    }

    private static @Nullable Object shown(String field, @Nullable Object input) {
        var name = field.toLowerCase(Locale.ROOT);
        if (name.contains("password") || name.contains("secret") || name.contains("token")) {
            return null;
        }
        return input instanceof CharSequence text && text.length() > SHOWN_CHARACTERS
                ? text.subSequence(0, SHOWN_CHARACTERS) + "…"
                : input;
    }
}
