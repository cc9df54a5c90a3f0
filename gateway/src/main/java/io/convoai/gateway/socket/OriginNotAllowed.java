package io.convoai.gateway.socket;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

class OriginNotAllowed extends Problem {

    OriginNotAllowed(String origin) {
        super(
                HttpStatus.FORBIDDEN,
                "ORIGIN_NOT_ALLOWED",
                "Origin not allowed",
                "A socket with the session's cookie opens from %s only.".formatted(origin));
    }
}
