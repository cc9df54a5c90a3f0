package io.convoai.gateway.bff;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class CsrfHeaderMissing extends Problem {

    CsrfHeaderMissing() {
        super(
                HttpStatus.FORBIDDEN,
                "CSRF_HEADER_MISSING",
                "Header missing",
                "A call with the session's cookie that changes something needs the header"
                        + " X-Requested-With: app.");
    }
}
