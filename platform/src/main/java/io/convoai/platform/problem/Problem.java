package io.convoai.platform.problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * The base of every feature's problems: {@code class TicketClosed extends Problem}. The code is
 * stable for programs, the detail tells people the value and what was expected.
 */
public abstract class Problem extends ErrorResponseException {

    protected Problem(HttpStatus status, String code, String title, String detail) {
        super(status);
        setTitle(title);
        setDetail(detail);
        getBody().setProperty(ProblemDocument.CODE, code);
    }
}
