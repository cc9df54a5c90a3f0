package io.convoai.platform.problem;

import io.convoai.platform.request.RequestId;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Fills in what all problems share: the type from the code, and the request's id. */
public final class ProblemDocument {

    static final String CODE = "code";

    private ProblemDocument() {}

    public static ProblemDetail of(HttpStatus status, String code, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty(CODE, code);
        return complete(problem);
    }

    static ProblemDetail malformed(String detail) {
        return of(HttpStatus.BAD_REQUEST, "MALFORMED_BODY", "Malformed body", detail);
    }

    static ProblemDetail malformedParameter() {
        return of(
                HttpStatus.BAD_REQUEST,
                "MALFORMED_PARAMETER",
                "Malformed parameter",
                "A parameter cannot be decoded: percent-encoded UTF-8 is expected.");
    }

    static ProblemDetail databaseAway() {
        return of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "DATABASE_UNAVAILABLE",
                "Not available right now",
                "The database cannot be reached. Nothing was changed; try again in a moment.");
    }

    static ProblemDetail unexpected() {
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL_ERROR",
                "Something went wrong on our side",
                "The request could not be carried out. Name the request id when you ask for help.");
    }

    static ProblemDetail complete(ProblemDetail problem) {
        var code = codeOf(problem);
        problem.setProperty(CODE, code);
        problem.setType(URI.create("/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        var requestId = RequestId.current();
        if (requestId != null) {
            problem.setProperty("request_id", requestId);
        }
        return problem;
    }

    private static String codeOf(ProblemDetail problem) {
        var properties = problem.getProperties();
        var code = properties == null ? null : properties.get(CODE);
        return code == null ? HttpStatus.valueOf(problem.getStatus()).name() : code.toString();
    }
}
