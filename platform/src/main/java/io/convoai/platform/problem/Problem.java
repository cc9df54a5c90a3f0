package io.convoai.platform.problem;

import io.convoai.platform.request.RequestId;
import java.net.URI;
import java.util.Locale;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponseException;

/**
 * The base of every feature's problems: {@code class TicketClosed extends Problem}. The code is
 * stable for programs, the detail tells people the value and what was expected.
 */
public abstract class Problem extends ErrorResponseException {

    private static final String CODE = "code";

    protected Problem(HttpStatus status, String code, String title, String detail) {
        super(status, document(status, code, title, detail), null);
    }

    /** For where no exception can be thrown. */
    public static ProblemDetail document(
            HttpStatus status, String code, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty(CODE, code);
        return complete(problem);
    }

    /** Adds what all problems share: the type from the code, and the request's id. */
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

    /** Of no request's making, and soon over. */
    public static final class DatabaseAway extends Problem {

        public DatabaseAway() {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "DATABASE_UNAVAILABLE",
                    "Not available right now",
                    "The database cannot be reached. Try again in a moment.");
            getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        }

        public static boolean explains(Throwable failure) {
            return failure instanceof CannotCreateTransactionException
                    || failure instanceof TransactionSystemException
                    || failure instanceof DataAccessResourceFailureException;
        }
    }
}
