package io.convoai.gateway.route;

import io.convoai.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/**
 * The client left in the middle of its body, or took too long over it. Its line is closed by then;
 * the problem keeps its failure from being taken for one of the service.
 */
class BodyNotReceived extends Problem {

    BodyNotReceived() {
        super(
                HttpStatus.REQUEST_TIMEOUT,
                "BODY_NOT_RECEIVED",
                "Body not received",
                "The body did not arrive whole, or not in time.");
    }
}
