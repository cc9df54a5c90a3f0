package io.convoai.platform.problem;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

final class BodyTooLarge extends Problem {

    BodyTooLarge(DataSize limit) {
        super(
                HttpStatus.CONTENT_TOO_LARGE,
                "BODY_TOO_LARGE",
                "Body too large",
                "The body is larger than %d KB, the most that is read here."
                        .formatted(limit.toKilobytes()));
    }
}
