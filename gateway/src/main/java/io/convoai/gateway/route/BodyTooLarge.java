package io.convoai.gateway.route;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

class BodyTooLarge extends Problem {

    BodyTooLarge(DataSize limit) {
        super(
                HttpStatus.CONTENT_TOO_LARGE,
                "BODY_TOO_LARGE",
                "Body too large",
                "The body is larger than %d KB, the most that is taken here."
                        .formatted(limit.toKilobytes()));
    }
}
